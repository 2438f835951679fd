import { useEffect, useMemo } from 'react';
import { writtenCards, type SilentInfo } from '../../../../shared/methods';
import { useObservable } from '../../../ui';
import type { MethodsProps } from '../types';
import { useMethodClient } from '../use-act';
import { notOnBoard, revealOwn } from './reveal-own';
import { createSilentStore, type SilentStore } from './silent-store';

/** How long one may go on writing before the host hears the new number of cards. */
const COUNT_AFTER_MS = 500;
const RETRY_MS = 3_000;

/** What happens to one's own cards of a round without a press: they are counted, guarded, and shown when it is time. */
export function useSilentRound(round: SilentInfo, { seat, ctx, hostAway, readOnly }: Pick<MethodsProps, 'seat' | 'ctx' | 'hostAway' | 'readOnly'>): SilentStore {
  const store = useMemo(() => createSilentStore(round.id), [round.id]);
  const client = useMethodClient(seat);
  const cards = useObservable(store.cards);
  const written = writtenCards(cards).length;
  useEffect(() => store.follow(), [store]);

  useEffect(() => {
    if (round.state !== 'open' || hostAway || !client) return;
    const timer = setTimeout(() => void client.act({ action: 'silent.count', id: round.id, count: written }), COUNT_AFTER_MS);
    return () => clearTimeout(timer);
  }, [client, hostAway, round.id, round.state, written]);

  useEffect(() => {
    if (round.state !== 'closed' || readOnly || cards.length === 0) return;
    if (!round.anonymous) {
      // The board has them once more when this page is opened anew: then they are forgotten here.
      if (revealOwn(ctx, round, cards) === 0 && !hostAway) store.set(notOnBoard(ctx, cards));
      return;
    }
    if (hostAway || !client) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const deliver = async (): Promise<void> => {
      const answer = await client.act({ action: 'silent.deliver', id: round.id, cards: [...writtenCards(cards)] });
      if (gone) return;
      if (answer.ok) store.set([]);
      else if (answer.error === 'away') timer = setTimeout(() => void deliver(), RETRY_MS);
    };
    void deliver();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [cards, client, ctx, hostAway, readOnly, round, store]);

  const isOnlyHere = written > 0 && (round.state === 'open' || round.anonymous);
  useEffect(() => {
    if (!isOnlyHere) return;
    const hold = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', hold);
    return () => removeEventListener('beforeunload', hold);
  }, [isOnlyHere]);
  return store;
}
