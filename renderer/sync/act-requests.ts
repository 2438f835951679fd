import { createId } from '../../shared/kernel/ids';
import { err, ok, type Result } from '../../shared/kernel/result';
import { ACTS, type ActInput, type ActName, type ActOutcome, type ActOutput, type ActProblem, type ClientMessage } from '../../shared/protocol';

/** `HOST_AWAY`: no answer came. The call may have been done all the same. */
export type ActError = ActProblem | 'HOST_AWAY';
export type RunAct = <N extends ActName>(name: N, input: ActInput<N>) => Promise<Result<ActOutput<N>, ActError>>;

export interface ActRequests {
  readonly run: RunAct;
  onActed(id: string, outcome: ActOutcome): void;
  /** A connection is there (again): what was not answered is asked again, under the same ids. */
  onOpen(): void;
  close(): void;
}

const ANSWER_TIMEOUT_MS = 15_000;

interface Waiting {
  readonly message: ClientMessage;
  readonly answer: (outcome: ActOutcome | 'HOST_AWAY') => void;
}

/** Calls over the control socket. `send` drops what can't be sent now; then it goes when the socket is back. */
export function createActRequests(send: (message: ClientMessage) => void): ActRequests {
  const waiting = new Map<string, Waiting>();
  return {
    run(name, input) {
      const id = createId();
      return new Promise((resolve) => {
        const timer = setTimeout(() => waiting.get(id)?.answer('HOST_AWAY'), ANSWER_TIMEOUT_MS);
        const message = { type: 'act', id, name, input } as const;
        waiting.set(id, {
          message,
          answer(outcome) {
            clearTimeout(timer);
            waiting.delete(id);
            if (outcome === 'HOST_AWAY') return resolve(err('HOST_AWAY'));
            if (!outcome.ok) return resolve(err(outcome.error));
            const value = ACTS[name].output.safeParse(outcome.value);
            resolve(value.success ? ok(value.data as ActOutput<typeof name>) : err('HOST_FAILED'));
          },
        });
        send(message);
      });
    },
    onActed: (id, outcome) => waiting.get(id)?.answer(outcome),
    onOpen() {
      for (const { message } of waiting.values()) send(message);
    },
    close() {
      for (const { answer } of [...waiting.values()]) answer('HOST_AWAY');
    },
  };
}
