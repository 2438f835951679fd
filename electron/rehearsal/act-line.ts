import { WebSocket } from 'ws';
import { createId } from '../../shared/kernel/ids';
import { hostMessage, PROTOCOL_VERSION, SOCKET_PATHS, type ActInput, type ActName } from '../../shared/protocol';

const ANSWER_TIMEOUT_MS = 10_000;

/** A guest's control socket: what keeps her in the list of who is here, and by which she asks the host for something. */
export interface ActLine {
  /** Resolves to whether the host did it. Never rejects: a simulated person takes a no and goes on. */
  act<N extends ActName>(name: N, input: ActInput<N>): Promise<boolean>;
  /** Says by which path the board travels, as a guest's page does. */
  tellPath(doc: string): void;
  /** Resolves when the host has ended the connection, whatever the reason. */
  readonly ended: Promise<void>;
  close(): void;
}

export function openActLine(socketBase: string, session: string): Promise<ActLine> {
  const socket = new WebSocket(socketBase + SOCKET_PATHS.control);
  const waiting = new Map<string, (done: boolean) => void>();
  const ended = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  socket.on('error', () => undefined);
  void ended.then(() => {
    for (const answer of [...waiting.values()]) answer(false);
  });
  const send = (message: object): void => {
    if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
  };
  const line: ActLine = {
    act: (name, input) =>
      new Promise((resolve) => {
        const id = createId();
        const answer = (done: boolean): void => {
          clearTimeout(timer);
          waiting.delete(id);
          resolve(done);
        };
        const timer = setTimeout(() => answer(false), ANSWER_TIMEOUT_MS);
        waiting.set(id, answer);
        if (socket.readyState === WebSocket.OPEN) send({ type: 'act', id, name, input });
        else answer(false);
      }),
    tellPath: (doc) => send({ type: 'path', doc, path: 'relay' }),
    ended,
    close: () => socket.close(),
  };
  return new Promise((resolve, reject) => {
    socket.once('open', () => send({ type: 'hello', session, protocol: PROTOCOL_VERSION }));
    socket.on('message', (data) => {
      const heard = hostMessage.safeParse(JSON.parse(String(data)));
      if (!heard.success) return;
      if (heard.data.type === 'welcome') resolve(line);
      if (heard.data.type === 'acted') waiting.get(heard.data.id)?.(heard.data.outcome.ok);
    });
    void ended.then(() => reject(new Error('refused')));
  });
}
