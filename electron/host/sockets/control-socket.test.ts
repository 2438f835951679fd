import { EventEmitter } from 'node:events';
import type { WebSocket } from 'ws';
import { afterEach, expect, test, vi } from 'vitest';
import { refusalOfCloseCode } from '../../../shared/protocol';
import { HELLO_TIMEOUT_MS } from '../limits';
import type { Door } from '../sessions/workshops';
import { serveControl, type ControlPorts } from './control-socket';

afterEach(() => {
  vi.useRealTimers();
});

test('a socket that says nothing in time is closed with a code after which clients come back [SPEC 3.2]', () => {
  vi.useFakeTimers();
  const close = vi.fn<(code: number, reason: string) => void>();
  const socket = Object.assign(new EventEmitter(), { close }) as unknown as WebSocket;
  serveControl(socket, {} as Door, { now: () => 0 } as ControlPorts);
  vi.advanceTimersByTime(HELLO_TIMEOUT_MS);
  expect(close).toHaveBeenCalledOnce();
  expect(refusalOfCloseCode(close.mock.calls[0]?.[0] ?? 0)).toBeNull();
});
