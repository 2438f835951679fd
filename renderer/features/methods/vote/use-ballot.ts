import { useCallback, useEffect, useRef, useState } from 'react';
import type { Ballot } from '../../../../shared/methods';
import type { MethodClient, MethodFailure } from '../method-client';

export interface OwnBallot {
  /** What the host has stored of this person; null until it has said so. */
  readonly ballot: Ballot | null;
  readonly problem: MethodFailure | null;
  /** Cards whose votes are on their way to the host. */
  readonly pending: ReadonlySet<string>;
  set(cardId: string, votes: number): void;
}

/** One's own votes in an open vote. Asked for again when the page comes back: another device may have voted. */
export function useBallot(client: MethodClient | null, voteId: string, hostAway: boolean): OwnBallot {
  const [ballot, setBallot] = useState<Ballot | null>(null);
  const [problem, setProblem] = useState<MethodFailure | null>(null);
  const [pending, setPending] = useState<ReadonlySet<string>>(new Set());
  /** Answers that were overtaken by a later action are not shown. */
  const latest = useRef(0);

  const ask = useCallback(async (): Promise<void> => {
    if (!client) return;
    const mine = ++latest.current;
    const answer = await client.act({ action: 'vote.mine', id: voteId });
    if (mine !== latest.current) return;
    if (answer.ok && answer.value.kind === 'ballot') setBallot(answer.value.ballot);
    setProblem(answer.ok ? null : answer.error);
  }, [client, voteId]);

  useEffect(() => {
    if (hostAway) return;
    void ask();
    const onShown = (): void => void (document.hidden || ask());
    document.addEventListener('visibilitychange', onShown);
    addEventListener('focus', onShown);
    return () => {
      document.removeEventListener('visibilitychange', onShown);
      removeEventListener('focus', onShown);
    };
  }, [ask, hostAway]);

  const set = useCallback(
    (cardId: string, votes: number): void => {
      if (!client) return;
      const mine = ++latest.current;
      setPending((now) => new Set([...now, cardId]));
      void client.act({ action: 'vote.set', id: voteId, cardId, votes }).then(async (answer) => {
        setPending((now) => new Set([...now].filter((id) => id !== cardId)));
        if (answer.ok && answer.value.kind === 'ballot' && mine === latest.current) setBallot(answer.value.ballot);
        setProblem(answer.ok ? null : answer.error);
        // The host knows better than this page, which may be one of two.
        if (!answer.ok && answer.error !== 'away') {
          const own = await client.act({ action: 'vote.mine', id: voteId });
          if (own.ok && own.value.kind === 'ballot') setBallot(own.value.ballot);
        }
      });
    },
    [client, voteId],
  );
  return { ballot, problem, pending, set };
}
