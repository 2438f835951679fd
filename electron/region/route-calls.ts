import { CONTRACT, type CallName, type Handlers } from '../../shared/ipc';
import type { HostCore } from '../host';
import { passedOnPath } from './region-door';
import type { RegionHosting } from './region-hosting';

/**
 * What stays here for a workshop that is hosted on a server: its copy in the library, files made from it, and the
 * server's own calls. Everything else about it is asked of the server.
 */
const HERE = /^(library|handover|export|region|certificate|templates|sheet|report|app|settings|rehearsal)\./;

type AnyHandler = (input: { readonly workshopId?: string }) => Promise<unknown>;

/** The app's handlers, of which those of a workshop on a server are the server's. */
export function routeToRegion(handlers: Handlers, region: RegionHosting, host: HostCore): Handlers {
  const route = (name: CallName): AnyHandler => async (input) => {
    // One name belongs to one handler, which the compiler can't follow through a variable.
    const here = handlers[name] as AnyHandler;
    const client = HERE.test(name) || input.workshopId === undefined ? null : region.clientOf(input.workshopId);
    if (!client) return here(input);
    const answer = await client.call(name, input as never);
    if (!answer.ok) throw new Error(`region: ${answer.error}`);
    return answer.value;
  };
  const routed = Object.fromEntries((Object.keys(CONTRACT) as CallName[]).map((name) => [name, route(name)])) as unknown as Handlers;
  const endThere = async (workshopId: string): Promise<void> => {
    if (region.isThere(workshopId)) await region.bringHome(workshopId, true);
  };
  const own: Partial<Handlers> = {
    'library.list': async (input) => (await handlers['library.list'](input)).map((one) => (region.isThere(one.id) ? { ...one, hosted: true } : one)),
    'library.open': async (input) => {
      const opened = await handlers['library.open'](input);
      const there = opened.kind === 'opened' && region.isThere(input.workshopId) ? await region.open(input.workshopId) : null;
      if (opened.kind !== 'opened' || !there) return opened;
      const summary = { ...opened.workshop.summary, hosted: true };
      return { kind: 'opened', workshop: { ...opened.workshop, ...there, summary, socketBase: `${host.inner.socketBase}${passedOnPath(input.workshopId)}` } };
    },
    'library.moveToBin': async (input) => {
      await endThere(input.workshopId);
      return handlers['library.moveToBin'](input);
    },
    'host.state': (input) => (region.isThere(input.workshopId) ? region.hostingState(input.workshopId) : handlers['host.state'](input)),
  };
  return { ...routed, ...own };
}
