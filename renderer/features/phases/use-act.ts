import { useCallback } from 'react';
import type { ActInput, ActName, ActOutput } from '../../../shared/protocol';
import type { HostLink } from '../../sync';
import { useT, useToasts } from '../../ui';

/** Asks the host; what went wrong is told to the person. Resolves to the answer, or null. */
export type Ask = <N extends ActName>(name: N, input: ActInput<N>) => Promise<ActOutput<N> | null>;

export function useAct(act: HostLink['act']): Ask {
  const t = useT();
  const { show } = useToasts();
  return useCallback<Ask>(
    async (name, input) => {
      const answer = await act(name, input);
      if (answer.ok) return answer.value;
      show({ tone: answer.error === 'STALE' ? 'warning' : 'danger', text: t(`phases.problem.${answer.error}`) });
      return null;
    },
    [act, t, show],
  );
}
