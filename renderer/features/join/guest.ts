import { createObservable, type Observable } from '../../../shared/kernel/observable';
import type { Result } from '../../../shared/kernel/result';
import type { LookupAnswer, Seat, WaitingSeat } from '../../../shared/protocol';
import type { HostCallError } from '../../sync';
import type { SeatStore } from './seat-store';

/** Where a guest is on the way to the board. */
export type Phase =
  | { readonly kind: 'opening' }
  | { readonly kind: 'returning' }
  /** `reason`: why the last code did not do. */
  | { readonly kind: 'code'; readonly reason: HostCallError | null; readonly busy: boolean }
  | { readonly kind: 'form'; readonly answer: LookupAnswer; readonly reason: HostCallError | null; readonly busy: boolean }
  /** Nothing to fill in would help; trying again might. */
  | { readonly kind: 'stopped'; readonly reason: HostCallError }
  /** Before the door. `away`: the host does not answer just now; it is asked again by itself. */
  | { readonly kind: 'waiting'; readonly place: WaitingSeat; readonly away: boolean }
  | { readonly kind: 'left' }
  | { readonly kind: 'board'; readonly seat: Seat };

export interface SeatWish {
  readonly name: string;
  readonly groupId: string;
  readonly participantId?: string;
}

const pauseFor = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
/** Between two questions from the waiting room: the host holds each of them itself, unless it is away. */
const ASK_AGAIN_MS = 300;
const ASK_AGAIN_AWAY_MS = 2_000;

export interface GuestApi {
  lookup(key: string): Promise<Result<LookupAnswer, HostCallError>>;
  join(request: SeatWish & { readonly key: string; readonly session?: string }): Promise<Result<Seat | WaitingSeat, HostCallError>>;
  resume(session: string, wait?: boolean): Promise<Result<Seat, HostCallError>>;
}

export interface Guest {
  readonly phase: Observable<Phase>;
  /** A seat kept on this device is taken again; else the key of the link is looked up; else the code is asked. */
  start(key: string | null): Promise<void>;
  retry(): Promise<void>;
  enterCode(code: string): Promise<void>;
  takeSeat(wish: SeatWish): Promise<void>;
  askCode(): void;
  /** Back to the form, to choose another name or group. The seat stays until a new one is taken. */
  change(): Promise<void>;
  leave(): void;
  /** Whether there is a seat to go back to. */
  hasSeat(): boolean;
}

/** Codes are read from a wall and typed on a phone: spaces and small letters are no mistakes. */
export const tidyCode = (code: string): string => code.trim().replace(/\s+/g, '').replace(/[‐‑–—−]/g, '-');

/** A new code would help; then the code is asked for rather than the door shut. */
const needsCode = (reason: HostCallError): boolean => ['CODE_UNKNOWN', 'CODE_EXPIRED', 'SESSION_UNKNOWN', 'NOT_ALLOWED', 'BAD_MESSAGE'].includes(reason);

export function createGuest(api: GuestApi, store: SeatStore, pause: (ms: number) => Promise<void> = pauseFor): Guest {
  const phase = createObservable<Phase>({ kind: 'opening' });
  /** Answers of an earlier attempt are not listened to any more. */
  let attempt = 0;

  const lookUp = async (key: string): Promise<void> => {
    const mine = ++attempt;
    const answer = await api.lookup(key);
    if (mine !== attempt) return;
    if (answer.ok) {
      // A typed code is exchanged for its token.
      store.keepKey(answer.value.token ?? key);
      phase.set({ kind: 'form', answer: answer.value, reason: null, busy: false });
    } else if (needsCode(answer.error)) {
      store.keepKey(null);
      phase.set({ kind: 'code', reason: answer.error, busy: false });
    } else if (phase.get().kind === 'code') phase.set({ kind: 'code', reason: answer.error, busy: false });
    else phase.set({ kind: 'stopped', reason: answer.error });
  };

  /** Asks until the facilitator has decided. */
  const wait = async (place: WaitingSeat): Promise<void> => {
    const mine = ++attempt;
    phase.set({ kind: 'waiting', place, away: false });
    for (;;) {
      const answer = await api.resume(place.session, true);
      if (mine !== attempt) return;
      if (answer.ok) {
        store.keepWaiting(null);
        store.keepSeat(answer.value);
        return phase.set({ kind: 'board', seat: answer.value });
      }
      if (answer.error === 'TURNED_AWAY' || needsCode(answer.error)) {
        store.keepWaiting(null);
        return phase.set({ kind: 'stopped', reason: answer.error });
      }
      const away = answer.error !== 'WAITING';
      phase.set({ kind: 'waiting', place, away });
      await pause(away ? ASK_AGAIN_AWAY_MS : ASK_AGAIN_MS);
      if (mine !== attempt) return;
    }
  };

  const begin = async (): Promise<void> => {
    const seat = store.seat();
    const key = store.key();
    if (seat) {
      phase.set({ kind: 'returning' });
      const mine = ++attempt;
      const answer = await api.resume(seat.session);
      if (mine !== attempt) return;
      if (answer.ok) {
        store.keepSeat(answer.value);
        phase.set({ kind: 'board', seat: answer.value });
        return;
      }
      // A seat that the host does not know is no use; the link's key may still lead in. Who was removed keeps hers: the
      // facilitator may let her back.
      if (!needsCode(answer.error)) return phase.set({ kind: 'stopped', reason: answer.error });
      store.keepSeat(null);
      if (key === null) return phase.set({ kind: 'code', reason: answer.error, busy: false });
    }
    const place = store.waiting();
    if (place) return wait(place);
    if (key === null) return phase.set({ kind: 'code', reason: null, busy: false });
    phase.set({ kind: 'opening' });
    await lookUp(key);
  };

  return {
    phase,
    async start(key) {
      if (key !== null) store.keepKey(key);
      await begin();
    },
    retry: begin,
    async enterCode(code) {
      const key = tidyCode(code);
      if (key === '') return;
      phase.set({ kind: 'code', reason: null, busy: true });
      await lookUp(key);
    },
    async takeSeat(wish) {
      const now = phase.get();
      const key = store.key();
      if (now.kind !== 'form' || now.busy) return;
      if (key === null) return phase.set({ kind: 'code', reason: null, busy: false });
      phase.set({ ...now, reason: null, busy: true });
      const mine = ++attempt;
      const session = store.seat()?.session;
      const answer = await api.join({ ...wish, key, ...(session !== undefined && { session }) });
      if (mine !== attempt) return;
      if (answer.ok) {
        const taken = answer.value;
        store.keepWaiting('waiting' in taken ? taken : null);
        if ('waiting' in taken) return wait(taken);
        store.keepSeat(taken);
        phase.set({ kind: 'board', seat: taken });
      } else if (answer.error === 'CODE_EXPIRED' || answer.error === 'CODE_UNKNOWN') {
        store.keepKey(null);
        phase.set({ kind: 'code', reason: answer.error, busy: false });
      } else phase.set({ ...now, reason: answer.error, busy: false });
    },
    askCode() {
      attempt++;
      phase.set({ kind: 'code', reason: null, busy: false });
    },
    async change() {
      const key = store.key();
      if (key === null) return phase.set({ kind: 'code', reason: null, busy: false });
      phase.set({ kind: 'opening' });
      await lookUp(key);
    },
    leave() {
      attempt++;
      store.keepSeat(null);
      store.keepWaiting(null);
      phase.set({ kind: 'left' });
    },
    hasSeat: () => store.seat() !== null,
  };
}
