import { boardDocName, workshopDocName } from '../../../shared/doc';
import type { Problem } from '../../../shared/ipc';
import { createObservable, type Observable } from '../../../shared/kernel/observable';
import { err, ok, type Result } from '../../../shared/kernel/result';
import { readWorkshop, shortFingerprint } from '../../../shared/protocol';
import type { HostLibrary } from '../../library';
import type { Documents } from '../documents/documents';
import type { JoinKeys } from '../join/join-keys';
import type { People } from '../people';
import type { HostedBoard, HostingOn, LogLine } from '../types';
import type { Entrance, Entrances } from './entrance';
import { qrSvg } from './qr';

/** A workshop that was hosted since the process began. Its door stays, closed, when hosting ends: guests get an answer. */
interface Door {
  /** Null while it is being opened. */
  entrance: Entrance | null;
  /** Ends the hold on the workshop's document; null while closed. */
  release: (() => void) | null;
  address: string;
  qr: string;
}

export interface HostingPorts {
  readonly library: HostLibrary;
  readonly documents: Documents;
  readonly keys: JoinKeys;
  readonly people: People;
  readonly log: LogLine;
  readonly entrances: Entrances;
  /** Codes of the other links. */
  readonly takenCodes: () => ReadonlySet<string>;
}

/** Which workshops are hosted, where, and under which keys. */
export class Hosting {
  readonly #ports: HostingPorts;
  readonly #doors = new Map<string, Door>();
  readonly #boards = createObservable<readonly HostedBoard[]>([]);
  /** Starts and stops happen one after the other. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(ports: HostingPorts) {
    this.#ports = ports;
  }

  get boards(): Observable<readonly HostedBoard[]> {
    return this.#boards;
  }

  isHosted(workshopId: string): boolean {
    return this.#doors.get(workshopId)?.release != null;
  }

  /** How many workshops guests can take part in now. */
  openCount(): number {
    return [...this.#doors.values()].filter(({ release }) => release !== null).length;
  }

  start(workshopId: string, options: { readonly address?: string; readonly port?: number; readonly resumes?: boolean }): Promise<Result<HostingOn, Problem>> {
    return this.#inTurn(() => this.#start(workshopId, options));
  }

  stop(workshopId: string): Promise<void> {
    return this.#inTurn(() => this.#stop(workshopId));
  }

  async renew(workshopId: string): Promise<void> {
    await this.#ports.keys.renew(workshopId, this.#ports.takenCodes());
    await this.#drawQr(workshopId);
  }

  /** Ends it here without a word that it is over: pages wait, and find the next host by the new code. */
  handOver(workshopId: string): Promise<void> {
    return this.#inTurn(async () => {
      const door = this.#doors.get(workshopId);
      if (!door?.release) return;
      await this.#ports.keys.change(workshopId, { open: false });
      this.#doors.delete(workshopId);
      this.#tellBoards();
      await door.entrance?.close('HOST_CLOSING');
      door.release();
      this.#ports.log('hosting-handed-over');
    });
  }

  /** Links say another certificate now. */
  async redrawAll(): Promise<void> {
    for (const workshopId of this.#doors.keys()) await this.#drawQr(workshopId);
  }

  /** Groups may have been added or removed. */
  lookAgain(): void {
    this.#tellBoards();
  }

  /** The keys were changed elsewhere. */
  redraw(workshopId: string): Promise<void> {
    return this.#drawQr(workshopId);
  }

  state(workshopId: string): HostingOn | null {
    const door = this.#doors.get(workshopId);
    const keys = this.#ports.keys.get(workshopId);
    if (!door?.release || !door.entrance || !keys) return null;
    const { address, qr } = door;
    const { port, portChanged } = door.entrance;
    const base = door.entrance.baseUrl(address);
    const interfaces = this.#ports.entrances.interfaces().map((one) => ({ ...one }));
    const people = this.#ports.people.count(workshopId);
    return { kind: 'on', interfaces, address, port, joinUrl: joinUrl(door.entrance, address, keys.token), shortUrl: `${base}/`, code: keys.code, qrSvg: qr, portChanged, expiresAt: keys.revoked ? 0 : keys.expiresAt, people };
  }

  /** The link of a token, where the workshop is hosted now; empty when it is not. */
  urlOf(workshopId: string, token: string): string {
    const door = this.#doors.get(workshopId);
    return door?.release && door.entrance ? joinUrl(door.entrance, door.address, token) : '';
  }

  async close(resume: boolean): Promise<void> {
    await this.#turn;
    for (const [workshopId, door] of this.#doors) {
      if (!resume && door.release) await this.#ports.keys.change(workshopId, { open: false }).catch(() => undefined);
      door.release?.();
      door.release = null;
    }
    await Promise.all([...this.#doors.values()].map(async ({ entrance }) => entrance?.close('HOST_CLOSING')));
    this.#doors.clear();
  }

  async #start(workshopId: string, wish: { readonly address?: string; readonly port?: number; readonly resumes?: boolean }): Promise<Result<HostingOn, Problem>> {
    const entry = await this.#ports.library.info(workshopId);
    if (!entry || (await this.#isBinned(workshopId))) return err('not-found');
    if ((await this.#ports.library.verify(workshopId)).damaged) return err('file-damaged');
    if (!this.#ports.entrances.isReady()) return err('certificate');
    const keys = await this.#ports.keys.ensure(workshopId, wish.resumes === true);
    await this.#leaveOldDoor(workshopId);
    const known = this.#doors.get(workshopId);
    // Held before the door opens: who knocks after a crash must never hear that the workshop is closed.
    const release = known?.release ?? (await this.#ports.documents.hold(workshopDocName(workshopId))).release;
    if (known) known.release = release;
    const opened = known ?? (await this.#openDoor(workshopId, wish.port ?? keys.port, release));
    if (!opened?.entrance) {
      release();
      return err('port-unavailable');
    }
    const { port, portChanged } = opened.entrance;
    opened.address = this.#ports.entrances.chooseAddress(wish.address ?? keys.address);
    await this.#ports.keys.change(workshopId, { open: true, port: keys.port ?? port, ...(wish.address === undefined ? {} : { address: wish.address }) });
    await this.#drawQr(workshopId);
    this.#tellBoards();
    this.#ports.log('hosting-started', { port, portChanged });
    const state = this.state(workshopId);
    return state ? ok(state) : err('failed');
  }

  async #stop(workshopId: string): Promise<void> {
    const door = this.#doors.get(workshopId);
    if (!door?.release) return;
    await this.#ports.keys.change(workshopId, { open: false });
    const { release } = door;
    door.release = null;
    // Last in line to give its port away.
    this.#doors.delete(workshopId);
    this.#doors.set(workshopId, door);
    this.#tellBoards();
    door.entrance?.refuseAll('WORKSHOP_CLOSED');
    release();
    this.#ports.log('hosting-stopped');
  }

  /** A closed door that answers by http where it should be TLS, or under another name, gives way to a new one. */
  async #leaveOldDoor(workshopId: string): Promise<void> {
    const door = this.#doors.get(workshopId);
    if (!door?.entrance || door.release || door.entrance.isCurrent()) return;
    this.#doors.delete(workshopId);
    await door.entrance.close('WORKSHOP_CLOSED');
  }

  async #openDoor(workshopId: string, port: number | null, release: () => void): Promise<Door | null> {
    const door: Door = { entrance: null, release, address: '', qr: '' };
    this.#doors.set(workshopId, door);
    const open = (): Promise<Entrance | null> => this.#ports.entrances.open(workshopId, port);
    // Without a free port, the door that has been closed the longest gives its own up: its guests have had their answer.
    do door.entrance = await open();
    while (door.entrance === null && (await this.#giveUpOldestDoor()));
    if (door.entrance === null) {
      this.#doors.delete(workshopId);
      return null;
    }
    return door;
  }

  /** False when no closed door is left. */
  async #giveUpOldestDoor(): Promise<boolean> {
    const oldest = [...this.#doors].find(([, { entrance, release }]) => entrance !== null && release === null);
    if (!oldest) return false;
    const [workshopId, { entrance }] = oldest;
    this.#doors.delete(workshopId);
    await entrance?.close('WORKSHOP_CLOSED');
    return true;
  }

  async #isBinned(workshopId: string): Promise<boolean> {
    return (await this.#ports.library.listBin()).some(({ id }) => id === workshopId);
  }

  async #drawQr(workshopId: string): Promise<void> {
    const door = this.#doors.get(workshopId);
    const keys = this.#ports.keys.get(workshopId);
    if (door?.entrance && keys) door.qr = await qrSvg(joinUrl(door.entrance, door.address, keys.token));
  }

  #tellBoards(): void {
    const boards: HostedBoard[] = [];
    for (const [workshopId, { release }] of this.#doors) {
      const doc = release && this.#ports.documents.live(workshopDocName(workshopId));
      if (!doc) continue;
      for (const { boardId } of readWorkshop(doc, workshopId).groups) boards.push({ workshopId, boardId, docName: boardDocName(boardId) });
    }
    if (JSON.stringify(boards) !== JSON.stringify(this.#boards.get())) this.#boards.set(boards);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }
}

/** By TLS it says whose certificate answers there: the app takes no other. */
function joinUrl(entrance: Entrance, address: string, token: string): string {
  const fingerprint = entrance.fingerprint();
  return `${entrance.baseUrl(address)}/#k=${token}${fingerprint === null ? '' : `&f=${shortFingerprint(fingerprint)}`}`;
}
