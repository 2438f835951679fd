import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Extension } from '@hocuspocus/server';
import type * as Y from 'yjs';
import type { RandomBytes } from '../../shared/kernel/ids';
import type { Observable } from '../../shared/kernel/observable';
import type { Result } from '../../shared/kernel/result';
import type { Handlers, HostingState, Problem } from '../../shared/ipc';
import type { IceServer } from '../../shared/protocol';
import type { HostLibrary } from '../library';
import type { CheckDesk } from './check/check-desk';
import type { Diversion, TlsFiles } from './http/listener';
import type { TrustedProxies } from './http/request-facts';
import type { PeopleDesk } from './people-desk';

export type HostingOn = Extract<HostingState, { kind: 'on' }>;
export type LogLine = (event: string, details?: Readonly<Record<string, string | number | boolean>>) => void;

export type InTurn = <T>(workshopId: string, work: () => Promise<T>) => Promise<T>;

export interface HostCoreOptions {
  readonly library: HostLibrary;
  /** Folder of the built client (`dist/renderer`). */
  readonly clientDir: string;
  readonly random?: RandomBytes;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Never gets names, texts or secrets. */
  readonly log?: LogLine;
  /** Where the facilitator's own sockets end; 127.0.0.1 and a free port by default; a taken port gives way to the next. `serveClient` adds the client's files, `diversion` takes some paths elsewhere. */
  readonly inner?: { readonly host?: string; readonly port?: number; readonly serveClient?: boolean; readonly diversion?: Diversion };
  /** `this-computer`: guests' doors are open to nobody else (a rehearsal). */
  readonly guestsFrom?: 'network' | 'this-computer';
  /** First port tried for a workshop that has none yet; 4780. 0 lets the system choose (tests). */
  readonly firstGuestPort?: number;
  /** Host names (beside IP addresses, localhost and this computer's name) under which guests may come. */
  readonly allowedHostNames?: readonly string[];
  /** STUN and TURN servers that clients may ask; none by default. */
  readonly iceServers?: readonly IceServer[];
  /** All workshops at one public address (a server), instead of a port for each; there is no inner listener then. */
  readonly publicDoor?: PublicDoorOptions | undefined;
  /** Of Hocuspocus: how several servers share open documents. */
  readonly extensions?: readonly Extension[];
  /** With several servers: does the work on a workshop's ballots while no other server does any. */
  readonly inTurn?: InTurn | undefined;
  /** False refuses boards over the relay to guests, so that WebRTC alone must do. Default: unless POLKUPAJA_DISABLE_RELAY_FOR_GUESTS=1. */
  readonly guestBoardRelay?: boolean;
}

/** What guests' doors of this computer need to speak TLS. */
export interface RoomTls {
  readonly files: TlsFiles;
  /** SHA-256 of the certificate, `AB:CD:…`; links carry it. */
  readonly fingerprint: string;
  /** The name that links show; null: the address. */
  readonly name: string | null;
  /** Milliseconds since 1970. */
  readonly validFrom: number;
  readonly validUntil: number;
}

export interface PublicDoorOptions {
  /** What links and codes say, e.g. `https://polku.example.fi/`. */
  readonly publicUrl: URL;
  readonly address: string;
  readonly port: number;
  readonly tls?: TlsFiles | undefined;
  readonly proxies?: TrustedProxies | undefined;
  readonly maxSockets?: number | undefined;
  readonly maxSocketsPerAddress?: number | undefined;
  /** Answers what is neither a guest's nor a facilitator's call; says whether it did. */
  readonly onOther?: ((request: IncomingMessage, response: ServerResponse, path: string) => Promise<boolean>) | undefined;
}

export interface HostedBoard {
  readonly workshopId: string;
  readonly boardId: string;
  /** `board:<id>`: name of the document, of the WebRTC room and of the signalling topic. */
  readonly docName: string;
}

/** Whose handlers a facilitator's key opens; null for a key that nobody has. */
export interface FacilitatorDesk {
  handlersOf(key: string): Promise<Handlers | null> | Handlers | null;
}

/** A browser in the facilitator's place: calls arrive as `POST /rpc/<name>` with `Authorization: Bearer <key>`. */
export interface FacilitatorService {
  readonly key: string;
  readonly handlers: Handlers;
}

/** What a server's metrics say of the host now. */
export interface HostGauges {
  readonly workshops: number;
  readonly documents: number;
  readonly people: number;
  readonly sockets: Readonly<Record<'control' | 'signal' | 'relay', number>>;
}

export interface HostCore {
  /** `socketBase` is like `ws://127.0.0.1:43121`: for the facilitator's window and the engine. */
  readonly inner: { readonly socketBase: string; readonly port: number };
  /** Stable over restarts of the host. Opens every document of the workshop. */
  facilitatorSession(workshopId: string): { readonly session: string; readonly participantId: string };
  /** Stable over restarts. May join every hosted board's room as hub, and its relay document; comes through `inner`. */
  engineSession(): string;
  /** The key for `serveFacilitator`; 128 bits, stable over restarts. */
  facilitatorKey(): string;
  startHosting(workshopId: string, options?: { readonly address?: string; readonly port?: number }): Promise<Result<HostingOn, Problem>>;
  /** Ends the guests' connections with WORKSHOP_CLOSED. The port keeps answering that the workshop is closed until the host closes. */
  stopHosting(workshopId: string): Promise<void>;
  /** Hosts again what was hosted when the process ended without `stopHosting`. Returns those workshops' ids. */
  resumeHosting(): Promise<readonly string[]>;
  hostingState(workshopId: string): HostingState;
  /** New token and code; the old ones are refused as expired. */
  renewCode(workshopId: string): Promise<HostingState>;
  interfaces(): readonly { readonly name: string; readonly address: string }[];
  /** A copy of the document as it is now; the caller destroys it. */
  readDoc(docName: string): Promise<Y.Doc>;
  /** Changes the live document (opened when needed); resolves when the change is on disk. */
  editDoc(docName: string, edit: (doc: Y.Doc) => void): Promise<void>;
  /** The live document, kept open until `release`. What is changed in it is stored as anybody's change is. */
  holdDoc(docName: string): Promise<{ readonly doc: Y.Doc; readonly release: () => void }>;
  /** Called after every change of an open document. Returns what ends it. */
  onDidChangeDoc(listener: (docName: string) => void): () => void;
  /** Forgets what the document does not hold any more; resolves to whether it is done. */
  purgeDoc(docName: string): Promise<boolean>;
  /** Ends the hosting here for another host to go on with it: guests' pages go on waiting. Resolves when everything is on disk. */
  handOver(workshopId: string): Promise<void>;
  /** Reads the join keys again, after records of another host were put beside ours. */
  reloadKeys(): Promise<void>;
  /** Another instance has changed links, or who waits before the door. */
  reloadDoor(): Promise<void>;
  /** Another instance has opened, ended or changed the hosting of a workshop. */
  followHosting(workshopId: string): Promise<void>;
  /** Another instance has purged the document: what is open here lets go, and so do its people. */
  forgetDoc(docName: string): void;
  /** The shell's word on its engine window: false as soon as it died or stopped answering, true when it is back. */
  setHub(present: boolean): void;
  /** Every board of every hosted workshop, for the engine. */
  readonly hostedBoards: Observable<readonly HostedBoard[]>;
  serveFacilitator(service: FacilitatorService): void;
  /** The same for several facilitators, each with a key of her own. */
  serveFacilitators(desk: FacilitatorDesk): void;
  /** New connections at the doors meet this certificate. Throws when the files don't fit together. */
  renewTls(tls: TlsFiles): void;
  /**
   * How guests' doors that are opened from now on speak; `unusable`: sharing does not start. Doors that are open go on as
   * they are, with a renewed certificate for new connections. Throws when the files don't fit together.
   */
  setRoomTls(tls: RoomTls | 'unusable' | null): void;
  /** From now on nobody new joins; who is in goes on. Before closing. */
  drain(): void;
  readonly gauges: () => HostGauges;
  /** People, the door, the links: what facilitators do about who is in. */
  readonly people: PeopleDesk;
  /** Readiness: what devices in the room found, and this computer itself. */
  readonly check: CheckDesk;
  /** Lets guests with the role of facilitator make `CO_FACILITATOR_CALLS` at the guests' door. */
  serveCoFacilitators(handlers: Handlers): void;
  /** Offers bytes under a one-time address (a path from the inner listener's root) for a browser to download. */
  offerDownload(file: { readonly bytes: Uint8Array; readonly fileName: string; readonly contentType: string }): string;
  /** Tells clients HOST_CLOSING and flushes. `resume` leaves the hosted workshops to be hosted again by `resumeHosting`. */
  close(options?: { readonly resume?: boolean }): Promise<void>;
}
