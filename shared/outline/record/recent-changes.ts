import type { BoardOutline, CardOutline, PageOutline, ZoneOutline } from '../types';

export interface RecentChange {
  readonly card: CardOutline;
  /** Where the card is; null when it lies in the tray. */
  readonly page: PageOutline | null;
  readonly zone: ZoneOutline | null;
  /** Participant's id. */
  readonly by: string;
  /** Milliseconds since 1970; never later than now, whatever the writer's clock said. */
  readonly at: number;
  readonly isNew: boolean;
}

export const RECENT_MS = 10 * 60_000;

/** Who changed a card last is noted once in half a minute: what lies closer together is one change. */
const SAME_CHANGE_MS = 30_000;

/** What was written or changed within the last `windowMs`, the newest first. */
export function recentChanges(outline: BoardOutline, now: number, windowMs = RECENT_MS): RecentChange[] {
  const found: RecentChange[] = [];
  const look = (card: CardOutline, page: PageOutline | null, zone: ZoneOutline | null): void => {
    const at = Math.min(now, card.changedAt);
    if (now - at > windowMs) return;
    const isNew = card.changedBy === card.createdBy && card.changedAt - card.createdAt < SAME_CHANGE_MS;
    found.push({ card, page, zone, by: card.changedBy, at, isNew });
  };
  for (const page of outline.pages) {
    for (const zone of [...page.frames.flatMap((frame) => frame.zones), page.decisions]) for (const card of zone.cards) look(card, page, zone);
  }
  for (const card of outline.tray) look(card, null, null);
  return found.sort((a, b) => b.at - a.at || (a.card.id < b.card.id ? -1 : 1));
}
