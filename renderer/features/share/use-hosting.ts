import { useCallback, useEffect, useRef, useState } from 'react';
import type { HostingState, Problem } from '../../../shared/ipc';
import { failureOf, useHostAccess, type BridgeFailure } from '../../bridge';

/** How often the counts are asked for while somebody looks at them. */
const POLL_MS = 2_000;

export interface Hosting {
  /** Null until the host has answered once. */
  readonly state: HostingState | null;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly failure: BridgeFailure | null;
  readonly start: (address?: string) => Promise<boolean>;
  readonly stop: () => Promise<boolean>;
  readonly renewCode: () => Promise<boolean>;
}

/** Whether and how a workshop is shared. `watching` keeps the counts fresh. */
export function useHosting(workshopId: string, watching: boolean): Hosting {
  const { bridge } = useHostAccess();
  const [state, setState] = useState<HostingState | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [failure, setFailure] = useState<BridgeFailure | null>(null);
  /** An answer older than the latest action must not overwrite what that action brought. */
  const actions = useRef(0);

  useEffect(() => {
    let ended = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (): Promise<void> => {
      const before = actions.current;
      try {
        const answer = await bridge.call('host.state', { workshopId });
        if (ended) return;
        if (before === actions.current) setState(answer);
        setFailure(null);
      } catch (error) {
        if (ended) return;
        setFailure(failureOf(error));
      }
      if (watching) timer = setTimeout(() => void ask(), POLL_MS);
    };
    void ask();
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [bridge, workshopId, watching]);

  const act = useCallback(async (action: () => Promise<HostingState | Problem>): Promise<boolean> => {
    actions.current += 1;
    setBusy(true);
    setProblem(null);
    try {
      const result = await action();
      if (typeof result === 'string') setProblem(result);
      else setState(result);
      return typeof result !== 'string';
    } catch (error) {
      setFailure(failureOf(error));
      return false;
    } finally {
      actions.current += 1;
      setBusy(false);
    }
  }, []);

  const start = useCallback(
    (address?: string) =>
      act(async () => {
        const answer = await bridge.call('host.start', address === undefined ? { workshopId } : { workshopId, address });
        return answer.kind === 'state' ? answer.state : answer.problem;
      }),
    [act, bridge, workshopId],
  );
  const stop = useCallback(() => act(() => bridge.call('host.stop', { workshopId })), [act, bridge, workshopId]);
  const renewCode = useCallback(() => act(() => bridge.call('host.renewCode', { workshopId })), [act, bridge, workshopId]);
  return { state, busy, problem, failure, start, stop, renewCode };
}
