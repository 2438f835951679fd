import { workshopDocName } from '../../../shared/doc';
import { readWorkshop, type Refusal } from '../../../shared/protocol';
import { err, ok, type Result } from '../../../shared/kernel/result';
import type { HostLibrary } from '../../library';
import type { Documents } from '../documents/documents';
import type { Graces } from '../rights/graces';
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
  readonly #library: HostLibrary;
  readonly #documents: Documents;
  readonly #sessions: Sessions;
  readonly #isHosted: (workshopId: string) => boolean;
  readonly #graces: Graces;

  constructor(library: HostLibrary, documents: Documents, sessions: Sessions, graces: Graces, isHosted: (workshopId: string) => boolean) {
    this.#library = library;
    this.#documents = documents;
    this.#sessions = sessions;
    this.#graces = graces;
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

  /** The same at once, of a workshop whose document is open (it is hosted); null of another one. */
  readLive(workshopId: string): OpenWorkshop | null {
    const doc = this.#documents.live(workshopDocName(workshopId));
    return doc ? { hosted: this.#isHosted(workshopId), damaged: this.#library.isDamaged(workshopId), info: readWorkshop(doc, workshopId) } : null;
  }

  /** Whom a session stands for, if that person may come in by this door now. */
  async admit(session: string, door: Door): Promise<Result<Identity, Refusal>> {
    const who = await this.#sessions.identify(session);
    if (!who) return err('SESSION_UNKNOWN');
    if (who.kind === 'engine') return door.kind === 'inner' ? ok(who) : err('NOT_ALLOWED');
    if (door.kind === 'guests' && door.workshopId !== who.workshopId) return err('SESSION_UNKNOWN');
    const workshop = await this.read(who.workshopId);
    if (!workshop || ((who.kind === 'guest' || who.kind === 'checker') && !workshop.hosted)) return err('WORKSHOP_CLOSED');
    if (who.kind === 'guest' && !workshop.info.members.some(({ id }) => id === who.participantId)) return err('REMOVED');
    if (who.kind === 'guest' && door.kind === 'shared') door.onGuest(who.workshopId);
    return ok(who);
  }

  /** How somebody is shown to the others. */
  async appearance(who: Identity): Promise<{ readonly name: string; readonly colour: string }> {
    const workshop = who.kind === 'guest' ? await this.read(who.workshopId) : null;
    const member = workshop?.info.members.find(({ id }) => id === who.participantId);
    return { name: member?.name ?? '', colour: member?.colour ?? '' };
  }

  /** Who may write in a document now, by participants' ids. */
  async writersOf(docName: string): Promise<string[]> {
    const workshopId = this.#library.workshopOf(docName);
    const workshop = workshopId === null ? null : await this.read(workshopId);
    const writes = (participantId: string): boolean => workshop !== null && this.accessIn(workshop, { kind: 'guest', workshopId: workshop.info.id, participantId }, docName) === 'write';
    return workshop?.info.members.map(({ id }) => id).filter(writes) ?? [];
  }

  /** Whether a secret is a guest's. */
  async isGuests(session: string): Promise<boolean> {
    return (await this.#sessions.identify(session))?.kind === 'guest';
  }

  /** Whether a guest has the seat of a facilitator now. */
  async isFacilitator(who: Identity): Promise<boolean> {
    const workshop = who.kind === 'guest' ? await this.read(who.workshopId) : null;
    return workshop?.info.members.some(({ id, role }) => id === who.participantId && role === 'facilitator') ?? false;
  }

  /** Whether the document belongs to the person's own workshop. */
  isOf(who: Identity, docName: string): boolean {
    return who.kind !== 'engine' && this.#library.workshopOf(docName) === who.workshopId;
  }

  async access(who: Identity, docName: string): Promise<Access> {
    const workshop = await this.ofDocument(docName);
    return workshop && this.accessIn(workshop, who, docName);
  }

  /** The same, for whoever has read the workshop already. */
  accessIn(workshop: OpenWorkshop, who: Identity, docName: string): Access {
    return accessOf(who, workshop, docName) ?? this.#graces.access(who, docName);
  }

  /** The workshop that a document belongs to. */
  async ofDocument(docName: string): Promise<OpenWorkshop | null> {
    const workshopId = this.#library.workshopOf(docName);
    return workshopId === null ? null : this.read(workshopId);
  }
}
