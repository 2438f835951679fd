import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallInput, CallName, PeopleState } from '../../../shared/ipc';
import { useHostAccess } from '../../bridge';
import { useT, useToasts } from '../../ui';

/** The list is looked at live. */
const POLL_MS = 1_000;

type PeopleCall = Extract<CallName, `people.${string}`>;

export interface PeopleControl {
  /** Null until the host has answered once. */
  readonly state: PeopleState | null;
  /** The last question was not answered. */
  readonly failed: boolean;
  /** Makes a call and shows everything as it is afterwards; false (and told) when it did not work. */
  readonly act: <N extends PeopleCall>(name: N, input: Omit<CallInput<N>, 'workshopId'>) => Promise<boolean>;
}

export function usePeopleState(workshopId: string): PeopleControl {
  const t = useT();
  const { bridge } = useHostAccess();
  const { show } = useToasts();
  const [state, setState] = useState<PeopleState | null>(null);
  const [failed, setFailed] = useState(false);
  /** An answer older than the latest action must not overwrite what that action brought. */
  const actions = useRef(0);

  useEffect(() => {
    let ended = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (): Promise<void> => {
      const before = actions.current;
      try {
        const answer = await bridge.call('people.state', { workshopId });
        if (ended) return;
        setFailed(answer.kind === 'problem');
        if (answer.kind === 'state' && before === actions.current) setState(answer.state);
      } catch {
        if (ended) return;
        setFailed(true);
      }
      timer = setTimeout(() => void ask(), POLL_MS);
    };
    void ask();
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [bridge, workshopId]);

  const act = useCallback(
    async <N extends PeopleCall>(name: N, input: Omit<CallInput<N>, 'workshopId'>): Promise<boolean> => {
      actions.current += 1;
      try {
        const answer = await bridge.call(name, { ...input, workshopId } as CallInput<N>);
        if (answer.kind === 'state') setState(answer.state);
        else show({ tone: 'danger', text: t(`people.problem.${answer.problem}`) });
        return answer.kind === 'state';
      } catch {
        show({ tone: 'danger', text: t('people.problem.failed') });
        return false;
      } finally {
        actions.current += 1;
      }
    },
    [bridge, workshopId, show, t],
  );
  return { state, failed, act };
}
