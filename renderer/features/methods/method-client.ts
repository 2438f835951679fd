import { err, ok, type Result } from '../../../shared/kernel/result';
import { methodAnswer, methodProblem, METHODS_PATH, type MethodAction, type MethodAnswer, type MethodProblem } from '../../../shared/methods';
import type { HostSeat } from '../images';

/** `away`: nobody answered; asking again may help. `not-allowed`: this person may not. */
export type MethodFailure = MethodProblem | 'away' | 'not-allowed';

const ANSWER_TIMEOUT_MS = 10_000;

export interface MethodClient {
  act(action: MethodAction): Promise<Result<MethodAnswer, MethodFailure>>;
}

export function createMethodClient({ socketBase, session }: Pick<HostSeat, 'socketBase' | 'session'>, ask: typeof fetch = (...args) => fetch(...args)): MethodClient {
  const address = socketBase.replace(/^ws/, 'http') + METHODS_PATH;
  return {
    async act(action) {
      try {
        const response = await ask(address, {
          method: 'POST',
          headers: { authorization: `Bearer ${session}`, 'content-type': 'application/json' },
          body: JSON.stringify(action),
          signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
        });
        const json: unknown = await response.json();
        if (response.ok) return ok(methodAnswer.parse(json));
        const problem = methodProblem.safeParse(json);
        if (problem.success) return err(problem.data.problem);
        return err(response.status === 403 || response.status === 401 ? 'not-allowed' : 'away');
      } catch {
        return err('away');
      }
    },
  };
}
