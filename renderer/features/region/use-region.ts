import { useCallback, useEffect, useState } from 'react';
import type { CallOutput, RegionProblem, RegionState } from '../../../shared/ipc';
import { useHostAccess, useReportFailure } from '../../bridge';

/** How often the copy's state is asked for while somebody looks at it. */
const POLL_MS = 2_000;

export interface Region {
  /** Null until the app has answered once, and in a browser, where there is no such choice. */
  readonly state: RegionState | null;
  readonly busy: boolean;
  readonly problem: RegionProblem | null;
  readonly host: () => Promise<boolean>;
  readonly bringHome: (force: boolean) => Promise<boolean>;
}

/** Whether a workshop is hosted on the region's server. `watching` keeps it fresh. */
export function useRegion(workshopId: string, watching: boolean): Region {
  const { bridge, platform } = useHostAccess();
  const reportFailure = useReportFailure();
  const [state, setState] = useState<RegionState | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<RegionProblem | null>(null);
  useEffect(() => {
    if (platform !== 'electron') return;
    let ended = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (): Promise<void> => {
      const answer = await bridge.call('region.state', { workshopId }).catch(() => null);
      if (ended) return;
      if (answer) setState(answer);
      if (watching) timer = setTimeout(() => void ask(), POLL_MS);
    };
    void ask();
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [bridge, platform, workshopId, watching]);

  const act = useCallback(
    async (action: () => Promise<CallOutput<'region.host'>>): Promise<boolean> => {
      setBusy(true);
      setProblem(null);
      try {
        const answer = await action();
        if (answer.kind === 'problem') setProblem(answer.problem);
        else setState(answer.state);
        return answer.kind === 'state';
      } catch (error) {
        reportFailure(error);
        return false;
      } finally {
        setBusy(false);
      }
    },
    [reportFailure],
  );
  const host = useCallback(() => act(() => bridge.call('region.host', { workshopId })), [act, bridge, workshopId]);
  const bringHome = useCallback((force: boolean) => act(() => bridge.call('region.bringHome', { workshopId, force })), [act, bridge, workshopId]);
  return { state, busy, problem, host, bringHome };
}
