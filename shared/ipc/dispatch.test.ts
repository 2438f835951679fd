import { expect, test, vi } from 'vitest';
import { CONTRACT, type CallName, type Handlers } from './contract';
import { createDispatch } from './dispatch';

const never = async (): Promise<never> => {
  throw new Error('not asked for');
};
const handlersWith = (some: Partial<Handlers>): Handlers =>
  ({ ...Object.fromEntries((Object.keys(CONTRACT) as CallName[]).map((name) => [name, never])), ...some }) as unknown as Handlers;

test('a handler gets what the contract lets through, and only that comes back', async () => {
  const rename = vi.fn(async () => ({ kind: 'done' as const, workshopId: 'abc', secret: 1 }));
  const dispatch = createDispatch(handlersWith({ 'library.rename': rename }), vi.fn());
  const reply = await dispatch('library.rename', { workshopId: 'abc', title: '  Uusi  ', more: true });
  expect(rename).toHaveBeenCalledWith({ workshopId: 'abc', title: 'Uusi' });
  expect(reply).toEqual({ ok: true, value: { kind: 'done', workshopId: 'abc' } });
});

test.each([
  ['nothing', {}, 'unknown-call'],
  ['__proto__', {}, 'unknown-call'],
  ['constructor', {}, 'unknown-call'],
  [7, {}, 'unknown-call'],
  ['library.open', {}, 'bad-input'],
  ['library.open', { workshopId: '../x' }, 'bad-input'],
  ['library.open', null, 'bad-input'],
  ['library.open', undefined, 'bad-input'],
])('%s with %j is %s', async (name, input, error) => {
  expect(await createDispatch(handlersWith({}), vi.fn())(name, input)).toEqual({ ok: false, error });
});

test('faults of handlers are names; what they say stays here', async () => {
  const onFailure = vi.fn();
  const dispatch = createDispatch(
    handlersWith({ 'library.list': async () => 'nonsense' as never, 'library.listBin': () => Promise.reject(new Error('a name in it')) }),
    onFailure,
  );
  expect(await dispatch('library.list', {})).toEqual({ ok: false, error: 'bad-output' });
  expect(await dispatch('library.listBin', {})).toEqual({ ok: false, error: 'handler-failed' });
  expect(onFailure.mock.calls.map(([name, failure]) => [name, failure])).toEqual([['library.list', 'bad-output'], ['library.listBin', 'handler-failed']]);
});
