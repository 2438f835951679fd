import { useEffect, useState } from 'react';
import type { CheckState } from '../../../shared/ipc';
import { useHostAccess } from '../../bridge';

const POLL_MS = 1_500;

/** What is known of the way in, live; `off`: the workshop is not shared. Null until the host has answered. */
export function useCheckState(workshopId: string): CheckState | 'off' | null {
  const { bridge } = useHostAccess();
  const [state, setState] = useState<CheckState | 'off' | null>(null);
  useEffect(() => {
    let ended = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (): Promise<void> => {
      // Unanswered, the last answer stands.
      const answer = await bridge.call('check.state', { workshopId }).catch(() => null);
      if (ended) return;
      if (answer) setState(answer.kind === 'on' ? answer.check : 'off');
      timer = setTimeout(() => void ask(), POLL_MS);
    };
    void ask();
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [bridge, workshopId]);
  return state;
}
