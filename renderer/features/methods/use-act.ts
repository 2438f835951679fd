import { useCallback, useMemo } from 'react';
import type { MethodAction, MethodAnswer } from '../../../shared/methods';
import type { HostSeat } from '../images';
import { useT, useToasts } from '../../ui';
import { createMethodClient, type MethodClient } from './method-client';

/** Does an action and says in words why it was not done. Null then. */
export function useAct(seat: HostSeat | null): (action: MethodAction) => Promise<MethodAnswer | null> {
  const t = useT();
  const { show } = useToasts();
  const client = useMethodClient(seat);
  return useCallback(
    async (action) => {
      const answer = client ? await client.act(action) : null;
      if (answer?.ok) return answer.value;
      show({ text: t(`methods.problem.${answer ? answer.error : 'away'}`), tone: 'danger' });
      return null;
    },
    [client, show, t],
  );
}

export function useMethodClient(seat: HostSeat | null): MethodClient | null {
  const socketBase = seat?.socketBase;
  const session = seat?.session;
  return useMemo(() => (socketBase === undefined || session === undefined ? null : createMethodClient({ socketBase, session })), [socketBase, session]);
}
