import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ClientMessage } from '../../shared/protocol';
import { createActRequests } from './act-requests';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type ActMessage = Extract<ClientMessage, { type: 'act' }>;

function requests() {
  const sent: ActMessage[] = [];
  return { sent, requests: createActRequests((message) => void sent.push(message as ActMessage)) };
}

describe('calls to the host', () => {
  test('an answer goes to its own call', async () => {
    const { sent, requests: calls } = requests();
    const help = calls.run('help.set', { on: true });
    const hand = calls.run('hand.set', { on: true });
    expect(sent.map(({ name, input }) => [name, input])).toEqual([['help.set', { on: true }], ['hand.set', { on: true }]]);
    calls.onActed(sent[1]?.id ?? '', { ok: false, error: 'NOT_ALLOWED' });
    calls.onActed(sent[0]?.id ?? '', { ok: true, value: {} });
    expect(await help).toEqual({ ok: true, value: {} });
    expect(await hand).toEqual({ ok: false, error: 'NOT_ALLOWED' });
  });

  test('what was not answered goes again under the same id when the host is back', async () => {
    const { sent, requests: calls } = requests();
    const call = calls.run('help.set', { on: true });
    calls.onOpen();
    expect(sent).toHaveLength(2);
    expect(sent[1]).toEqual(sent[0]);
    calls.onActed(sent[0]?.id ?? '', { ok: true, value: {} });
    calls.onActed(sent[0]?.id ?? '', { ok: true, value: {} });
    calls.onOpen();
    expect(sent).toHaveLength(2);
    expect(await call).toEqual({ ok: true, value: {} });
  });

  test('without an answer it says so', async () => {
    const { requests: calls } = requests();
    const call = calls.run('help.set', { on: true });
    vi.advanceTimersByTime(15_000);
    expect(await call).toEqual({ ok: false, error: 'HOST_AWAY' });
  });

  test('an answer of the wrong shape is a failure, not a value', async () => {
    const { sent, requests: calls } = requests();
    const call = calls.run('break.agree', {});
    calls.onActed(sent[0]?.id ?? '', { ok: true, value: { began: 'yes' } });
    expect(await call).toEqual({ ok: false, error: 'HOST_FAILED' });
  });
});
