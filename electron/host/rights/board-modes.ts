import { boardDocName, workshopDocName, type BoardLimits, type ForeignRights } from '../../../shared/doc';
import { boardLimitsOf } from '../../../shared/facilitation';
import type { Documents } from '../documents/documents';
import { MODE_GRACE_MS } from '../limits';
import type { Identity } from '../sessions/sessions';
import type { Workshops } from '../sessions/workshops';

interface Held {
  readonly limits: BoardLimits | null;
  /** What held before, as long as words that were written then may be on their way. */
  readonly before: BoardLimits | null;
  /** Milliseconds since 1970. */
  readonly until: number;
}

const FREE: BoardLimits = { mode: 'free', frozen: [], reveals: [] };

/**
 * What the phase of each group lets its participants do with their board, as the workshop's document says it now. A
 * phase that begins does not make a mistake of the words that were on their way: for `MODE_GRACE_MS` what held before
 * does too.
 */
export class BoardModes {
  readonly #documents: Documents;
  readonly #workshops: Workshops;
  readonly #now: () => number;
  readonly #held = new Map<string, Held>();
  /** Workshops whose rules were read at least once. */
  readonly #seen = new Set<string>();
  readonly #listeners = new Set<(docName: string) => void>();
  readonly #timers = new Set<NodeJS.Timeout>();
  #watched: ReadonlySet<string> = new Set();

  constructor(documents: Documents, workshops: Workshops, now: () => number) {
    this.#documents = documents;
    this.#workshops = workshops;
    this.#now = now;
    documents.onDidChange((docName) => {
      for (const workshopId of this.#watched) if (docName === workshopDocName(workshopId)) this.#look(workshopId);
    });
  }

  /** These workshops are hosted now; their documents are open. */
  watch(workshopIds: ReadonlySet<string>): void {
    const added = [...workshopIds].filter((id) => !this.#watched.has(id));
    this.#watched = workshopIds;
    for (const workshopId of added) this.#look(workshopId);
  }

  /** What holds for participants on a board. None: everything is free. */
  of(docName: string): readonly BoardLimits[] {
    const held = this.#held.get(docName);
    if (!held?.limits) return [];
    return held.until > this.#now() ? [held.limits, held.before ?? FREE] : [held.limits];
  }

  /** The rights that somebody has on a board, with the phase's limits. Facilitators are not bound by them. */
  limited(rights: ForeignRights, who: Identity, docName: string): ForeignRights {
    if (who.kind !== 'guest' || rights.furnish) return rights;
    const any = this.of(docName);
    return any.length === 0 ? rights : { ...rights, limits: { any, participantId: who.participantId } };
  }

  /** Called when what `of` says about a board has changed. */
  onDidChange(listener: (docName: string) => void): void {
    this.#listeners.add(listener);
  }

  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }

  #look(workshopId: string): void {
    const doc = this.#documents.live(workshopDocName(workshopId));
    const workshop = this.#workshops.readLive(workshopId);
    if (!doc || !workshop) return;
    for (const { id, boardId } of workshop.info.groups) {
      const docName = boardDocName(boardId);
      const limits = boardLimitsOf(doc, id);
      const known = this.#held.get(docName);
      if (JSON.stringify(known?.limits ?? null) === JSON.stringify(limits)) continue;
      // Seen for the first time after a start nothing is on its way under older rules.
      const until = this.#seen.has(workshopId) ? this.#now() + MODE_GRACE_MS : 0;
      this.#held.set(docName, { limits, before: known?.limits ?? null, until });
      this.#tell(docName);
      if (until > 0) this.#tellLater(docName);
    }
    this.#seen.add(workshopId);
  }

  #tell(docName: string): void {
    for (const listener of this.#listeners) listener(docName);
  }

  #tellLater(docName: string): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#tell(docName);
    }, MODE_GRACE_MS + 10);
    timer.unref();
    this.#timers.add(timer);
  }
}
