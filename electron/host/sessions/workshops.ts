import { workshopDocName } from '../../../shared/doc';
import { readWorkshop, type Refusal } from '../../../shared/protocol';
import { err, ok, type Result } from '../../../shared/kernel/result';
import type { Library } from '../../library';
import type { Documents } from '../documents/documents';
import { accessOf, type Access, type OpenWorkshop } from './access';
import type { Identity, Sessions } from './sessions';

/**
 * Where somebody comes in: the facilitator's own door, the guests' door of one workshop, or the one door of a server, at
 * which the session says which workshop is meant.
 */
export type Door =
  | { readonly kind: 'inner' }
  | { readonly kind: 'guests'; readonly workshopId: string }
  | { readonly kind: 'shared'; readonly onGuest: (workshopId: string) => void };

/** Who may do what now. */
export class Workshops {
  readonly #library: Library;
  readonly #documents: Documents;
  readonly #sessions: Sessions;
  readonly #isHosted: (workshopId: string) => boolean;

  constructor(library: Library, documents: Documents, sessions: Sessions, isHosted: (workshopId: string) => boolean) {
    this.#library = library;
    this.#documents = documents;
    this.#sessions = sessions;
    this.#isHosted = isHosted;
  }

  /** The workshop as its document says now; null when there is none. */
  async read(workshopId: string): Promise<OpenWorkshop | null> {
    const name = workshopDocName(workshopId);
    if (this.#library.workshopOf(name) !== workshopId) return null;
    const live = this.#documents.live(name);
    const doc = live ?? (await this.#documents.copy(name));
    const info = readWorkshop(doc, workshopId);
    if (!live) doc.destroy();
    return { hosted: this.#isHosted(workshopId), damaged: this.#library.isDamaged(workshopId), info };
  }

  /** Whom a session stands for, if that person may come in by this door now. */
  async admit(session: string, door: Door): Promise<Result<Identity, Refusal>> {
    const who = await this.#sessions.identify(session);
    if (!who) return err('SESSION_UNKNOWN');
    if (who.kind === 'engine') return door.kind === 'inner' ? ok(who) : err('NOT_ALLOWED');
    if (door.kind === 'guests' && door.workshopId !== who.workshopId) return err('SESSION_UNKNOWN');
    const workshop = await this.read(who.workshopId);
    if (!workshop || (who.kind === 'guest' && !workshop.hosted)) return err('WORKSHOP_CLOSED');
    if (who.kind === 'guest' && !workshop.info.members.some(({ id }) => id === who.participantId)) return err('REMOVED');
    if (who.kind === 'guest' && door.kind === 'shared') door.onGuest(who.workshopId);
    return ok(who);
  }

  async access(who: Identity, docName: string): Promise<Access> {
    const workshop = await this.ofDocument(docName);
    return workshop && accessOf(who, workshop, docName);
  }

  /** The workshop that a document belongs to. */
  async ofDocument(docName: string): Promise<OpenWorkshop | null> {
    const workshopId = this.#library.workshopOf(docName);
    return workshopId === null ? null : this.read(workshopId);
  }
}
