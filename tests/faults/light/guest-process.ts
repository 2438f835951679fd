/*
 * A guest without a browser, in a process of its own that can be stopped dead: the product's own sync code over Node's
 * WebSocket. There is no WebRTC here, and nothing is kept on the device. Its parent drives it as tests drive a page.
 */
Object.assign(globalThis, { window: new EventTarget(), document: Object.assign(new EventTarget(), { visibilityState: 'visible' }), location: { host: '' } });
const { guest } = await import('../../support/sync/guest-page');
type Method = keyof typeof guest;

process.on('message', ({ id, method, args }: { id: number; method: Method; args: never[] }) => {
  void (async () => {
    try {
      process.send?.({ id, result: await (guest[method] as (...given: never[]) => unknown)(...args) });
    } catch (error) {
      process.send?.({ id, error: String(error) });
    }
  })();
});
process.on('disconnect', () => process.exit(0));
process.send?.({ id: 0 });

export {};
