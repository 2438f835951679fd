import type { IncomingMessage } from 'node:http';
import { boardDocName, workshopDocName } from '../../shared/doc';
import type { DocStore } from '../library';
import { systemRandom } from '../../shared/kernel/ids';
import { METHODS_PATH } from '../../shared/methods';
import { ASSETS_PATH, checkTopic } from '../../shared/protocol';
import { Acts, createActHandlers } from './acts';
import { AssetApi } from './assets/asset-api';
import { Ledger } from './acknowledge/ledger';
import { CheckDesk } from './check/check-desk';
import { Digests } from './digests/digests';
import { Documents } from './documents/documents';
import { ClientFiles } from './http/client-files';
import { DOWNLOAD_PATH, Downloads } from './http/downloads';
import { FacilitatorApi, RPC_PATH } from './http/facilitator-api';
import { GuestApi } from './http/guest-api';
import { Listener, type ListenerOptions, type SocketKind } from './http/listener';
import { sendEmpty, sendRefusal } from './http/respond';
import { SharedCalls } from './http/shared-calls';
import { Hosting } from './hosting/hosting';
import { ownPorts } from './hosting/own-ports';
import { sharedDoor } from './hosting/shared-door';
import { listenNear } from './hosting/listen-near';
import { listInterfaces } from './interfaces';
import { GuestDesk } from './join/guest-desk';
import { JoinKeys } from './join/join-keys';
import { RoleLinks } from './join/role-links';
import { WaitingRoom } from './join/waiting-room';
import { CLOSING_FLUSH_MS, FIRST_GUEST_PORT } from './limits';
import { MethodApi, Methods } from './methods';
import { People } from './people';
import { PeopleDesk } from './people-desk';
import { relayHooks } from './relay/relay-hooks';
import { serveRelay } from './relay/relay-socket';
import { Graces } from './rights/graces';
import { BoardModes } from './rights/board-modes';
import { Rights } from './rights/rights';
import { openSecrets, sameSecret } from './sessions/secrets';
import { Sessions, type Identity } from './sessions/sessions';
import { Workshops, type Door } from './sessions/workshops';
import { serveSignal } from './signal/signal-socket';
import { Star } from './signal/star';
import { refuse } from './sockets/close';
import { serveControl } from './sockets/control-socket';
import type { HostCore, HostCoreOptions, PublicDoorOptions, RoomTls } from './types';

/** Puts the host together and opens its inner listener. */
export async function createHostCore(options: HostCoreOptions): Promise<HostCore> {
  const { library, clientDir, random = systemRandom, now = Date.now, log = () => undefined, inner: innerOptions = {} } = options;
  const { firstGuestPort = FIRST_GUEST_PORT, allowedHostNames = [] } = options;
  const guestBoardRelay = options.guestBoardRelay ?? process.env.POLKUPAJA_DISABLE_RELAY_FOR_GUESTS !== '1';

  const secrets = await openSecrets(library.records, random);
  const sessions = new Sessions(library.records, secrets, random, now);
  const keys = new JoinKeys(library.records, random, now);
  const links = new RoleLinks(library.records, random, now, () => keys.all().map(({ code }) => code));
  const waiting = new WaitingRoom(library.records, random, now);
  await Promise.all([keys.load(), links.load(), waiting.load()]);
  const graces = new Graces(now);
  const documents = new Documents({ docs: library.docs, log, extensions: options.extensions ?? [], hooks: relayHooks({ workshops: () => workshops, modes: () => modes, guestBoardRelay, log, now }) });
  const endFollowing = library.onDidChangeDoc((docName, update) => void documents.follow(docName, update));
  const workshops: Workshops = new Workshops(library, documents, sessions, graces, (workshopId) => hosting.isHosted(workshopId));
  const ledger = new Ledger(documents, library.docs);
  const assetApi = new AssetApi(workshops, library.assets, now);
  const methods = new Methods(workshops, { documents, boxes: library.boxes, inTurn: options.inTurn ?? ((_, work) => work()), random, now });
  const methodApi = new MethodApi(workshops, methods, now);
  const people = new People(now);
  const digests = new Digests(documents, people);
  const acts = new Acts({ workshops, documents, handlers: createActHandlers({ documents, people, library }), random, now, log });
  const star = new Star();
  const files = new ClientFiles(clientDir);
  const facilitatorApi = new FacilitatorApi(log, now);
  const downloads = new Downloads(random, now);
  const desk = new GuestDesk({ workshops, keys, links, waiting, sessions, documents, random });
  const checkDesk = new CheckDesk({ workshops, sessions, secrets, hosting: (workshopId) => hosting.state(workshopId), now });
  const hub = createHubNews(star, workshops);
  const rights = new Rights({ documents, workshops, people, star, graces });
  // A group that came or went: its board's room, its rights and its mode begin or end.
  documents.onDidChange((docName) => {
    if (docName.startsWith(workshopDocName(''))) hosting.lookAgain();
  });
  const modes: BoardModes = new BoardModes(documents, workshops, now);
  modes.onDidChange((docName) => star.limit(docName));
  const sharedCalls = new SharedCalls({ workshops, log, now });

  function serveSocket(door: Door, kind: 'control' | 'signal' | 'relay', socket: Parameters<typeof serveControl>[0], request: Parameters<typeof serveRelay>[1], url: URL): void {
    if (kind === 'control') serveControl(socket, door, { workshops, documents, ledger, acts, people, digests, log, hub, iceServers: options.iceServers ?? [], now });
    else if (kind === 'signal') serveSignal(socket, door, url.searchParams.get('session') ?? '', { workshops, star, modes, now });
    else serveRelay(socket, request, door, documents.hocuspocus, now);
  }

  /** At the one door of a server nobody is let in before everything is hosted again (nobody must hear that it is closed), nor when it is about to close. */
  let admitting = options.publicDoor === undefined;
  const serveGuests = new GuestApi(desk, checkDesk, now);
  const isPage = (request: IncomingMessage): boolean => request.method === 'GET' || request.method === 'HEAD';

  let roomTls: RoomTls | 'unusable' | null = null;
  const tlsNow = (): RoomTls | 'unusable' | null => (roomTls && roomTls !== 'unusable' && (now() > roomTls.validUntil || now() < roomTls.validFrom) ? 'unusable' : roomTls);

  function createGuestListener(workshopId: string, tls: RoomTls | null): Listener {
    const door: Door = { kind: 'guests', workshopId };
    const api = new GuestApi(desk, checkDesk, now);
    return listenerOf({
      tls: tls?.files,
      allowedHostNames: [...allowedHostNames, ...(tls?.name ? [tls.name] : [])],
      async onRequest(request, response, path) {
        if (path.startsWith(ASSETS_PATH)) return assetApi.serve(request, response, path, door);
        if (path === METHODS_PATH) return methodApi.serve(request, response, door);
        if (path.startsWith(RPC_PATH)) return sharedCalls.serve(request, response, path, door);
        if (path.startsWith('/api/')) return api.serve(request, response, path, () => ({ workshopId, open: hosting.isHosted(workshopId) }));
        if (!isPage(request)) return sendEmpty(response, 405, { Allow: 'GET, HEAD' });
        return files.serve(request, response, path);
      },
      onSocket(kind, socket, request, url) {
        if (!hosting.isHosted(workshopId)) return refuse(socket, 'WORKSHOP_CLOSED');
        serveSocket(door, kind, socket, request, url);
      },
    });
  }

  /** The door of a server: guests of every workshop, and facilitators with their keys. */
  function createPublicListener({ publicUrl, tls, proxies, maxSockets, maxSocketsPerAddress, onOther }: PublicDoorOptions): Listener {
    const findWorkshop = async (body: unknown) => {
      const workshopId = await whereabouts(body);
      return { workshopId: workshopId ?? '', open: workshopId === null || hosting.isHosted(workshopId) };
    };
    return listenerOf({
      tls, proxies, maxSockets, maxSocketsPerAddress, ownOrigins: [publicUrl.origin], allowedHostNames: [...allowedHostNames, publicUrl.hostname],
      async onRequest(request, response, path) {
        if (await onOther?.(request, response, path)) return;
        if (path.startsWith(RPC_PATH)) return (await sharedCalls.isGuests(request)) ? sharedCalls.serve(request, response, path, atSharedDoor) : facilitatorApi.serve(request, response, path);
        if (path.startsWith(ASSETS_PATH)) return assetApi.serve(request, response, path, atSharedDoor);
        if (path === METHODS_PATH) return methodApi.serve(request, response, atSharedDoor);
        if (path.startsWith('/api/')) return admitting ? serveGuests.serve(request, response, path, findWorkshop) : sendRefusal(response, 'HOST_CLOSING');
        if (!isPage(request)) return sendEmpty(response, 405, { Allow: 'GET, HEAD' });
        if (path.startsWith(DOWNLOAD_PATH)) return downloads.serve(response, path);
        return files.serve(request, response, path);
      },
      onSocket(kind, socket, request, url) {
        if (!admitting) return refuse(socket, 'HOST_CLOSING');
        serveSocket(shared?.doorOf(socket) ?? { kind: 'inner' }, kind, socket, request, url);
      },
    });
  }

  const atSharedDoor: Door = { kind: 'shared', onGuest: () => undefined };

  /** The workshop that a guest's call is about, by its key, else by its session. */
  async function whereabouts(body: unknown): Promise<string | null> {
    const { key, session } = body as { readonly key?: unknown; readonly session?: unknown };
    if (typeof key === 'string') {
      const main = keys.find(key);
      const found = main.kind === 'unknown' ? links.find(key) : main;
      // Who comes by a link to another workshop does not take the seat that the device has in this one.
      if (found.kind === 'found') return found.workshopId;
      const checked = keys.all().find(({ workshopId }) => sameSecret(checkDesk.key(workshopId), key));
      if (checked) return checked.workshopId;
    }
    const who = typeof session === 'string' ? await sessions.identify(session) : null;
    return who?.kind === 'guest' ? who.workshopId : typeof session === 'string' ? (waiting.find(session)?.workshopId ?? null) : null;
  }

  const listeners: Listener[] = [];
  function listenerOf(of: Omit<ListenerOptions, 'log' | 'allowedHostNames'> & Partial<Pick<ListenerOptions, 'allowedHostNames'>>): Listener {
    const listener = new Listener({ allowedHostNames, log, ...of });
    listeners.push(listener);
    return listener;
  }

  const { publicDoor } = options;
  const shared = publicDoor ? sharedDoor(publicDoor.publicUrl) : null;
  const reserved = (workshopId: string): Set<number | null> => new Set(keys.all().filter((one) => one.workshopId !== workshopId).map((one) => one.port));
  const doors = ownPorts({ createListener: createGuestListener, reserved, firstPort: firstGuestPort, tls: tlsNow, isLocal: options.guestsFrom === 'this-computer' });
  const entrances = shared?.entrances ?? doors;
  const hosting = new Hosting({ library, documents, keys, people, log, takenCodes: () => links.codes(), entrances });
  hosting.boards.subscribe(() => {
    const hosted = new Set(hosting.boards.get().map(({ workshopId }) => workshopId));
    rights.watch(hosted);
    modes.watch(hosted);
    // Another instance may have added the group: its board is known here once the library has read what was stored.
    for (const workshopId of hosted) void library.docs.flushed().then(() => library.info(workshopId)).catch(() => log('library-copy-failed'));
  });
  const peopleDesk = new PeopleDesk({ workshops, documents, hosting, keys, links, waiting, desk, people, now });

  const innerListener = publicDoor ? createPublicListener(publicDoor) : listenerOf({
    diversion: innerOptions.diversion,
    async onRequest(request, response, path) {
      if (path.startsWith(RPC_PATH)) return facilitatorApi.serve(request, response, path);
      if (path.startsWith(ASSETS_PATH)) return assetApi.serve(request, response, path, { kind: 'inner' });
      if (path === METHODS_PATH) return methodApi.serve(request, response, { kind: 'inner' });
      if (!isPage(request)) return sendRefusal(response, 'BAD_MESSAGE');
      if (path.startsWith(DOWNLOAD_PATH)) return downloads.serve(response, path);
      return innerOptions.serveClient ? files.serve(request, response, path) : sendEmpty(response, 404);
    },
    onSocket: (kind, socket, request, url) => serveSocket({ kind: 'inner' }, kind, socket, request, url),
  });
  const innerHost = publicDoor?.address ?? innerOptions.host ?? '127.0.0.1';
  // A server's port is what the world was told: it is never another one.
  const innerPort = publicDoor ? await innerListener.listen(innerHost, publicDoor.port) : await listenNear(innerListener, innerHost, innerOptions.port ?? 0, reserved(''));
  if (innerPort === null) throw new Error('no free port');
  const innerAddress = innerHost === '0.0.0.0' ? '127.0.0.1' : innerHost;
  const socketBase = publicDoor ? publicDoor.publicUrl.origin.replace(/^http/, 'ws') : `ws://${innerAddress}:${innerPort}`;
  let closing: Promise<void> | null = null;

  return {
    inner: { socketBase, port: innerPort },
    facilitatorSession: (workshopId) => sessions.facilitator(workshopId),
    engineSession: () => sessions.engine(),
    facilitatorKey: () => secrets.derive('facilitator key'),
    startHosting: (workshopId, wish = {}) => hosting.start(workshopId, wish),
    stopHosting: (workshopId) => hosting.stop(workshopId),
    async resumeHosting() {
      const resumed: string[] = [];
      for (const { workshopId } of keys.all().filter(({ open }) => open)) if ((await hosting.start(workshopId, { resumes: true })).ok) resumed.push(workshopId);
      admitting = true;
      return resumed;
    },
    hostingState: (workshopId) => hosting.state(workshopId) ?? { kind: 'off' },
    async renewCode(workshopId) {
      if (hosting.isHosted(workshopId)) await hosting.renew(workshopId);
      return hosting.state(workshopId) ?? { kind: 'off' };
    },
    interfaces: () => listInterfaces(),
    readDoc: (docName) => documents.copy(docName),
    editDoc: (docName, edit) => documents.edit(docName, edit),
    holdDoc: (docName) => documents.hold(docName),
    onDidChangeDoc: (listener) => documents.onDidChange(listener),
    purgeDoc: (docName) => documents.purge(docName),
    async handOver(workshopId) {
      await hosting.handOver(workshopId);
      await library.docs.flushed();
    },
    reloadKeys: () => keys.load(),
    reloadDoor: async () => void (await Promise.all([links.load(), waiting.load()])),
    async followHosting(workshopId) {
      await Promise.all([keys.load(), links.load(), waiting.load()]);
      const open = keys.get(workshopId)?.open ?? false;
      if (open !== hosting.isHosted(workshopId)) await (open ? hosting.start(workshopId, {}) : hosting.stop(workshopId));
      else if (open) await hosting.redraw(workshopId);
    },
    forgetDoc(docName) {
      documents.forgetLive(docName);
      people.tell(docName, { type: 'purged', doc: docName });
    },
    setHub: (present) => hub.setPresent(present),
    hostedBoards: hosting.boards,
    people: peopleDesk,
    check: checkDesk,
    serveCoFacilitators: (handlers) => sharedCalls.serveFor(handlers),
    serveFacilitator: ({ key, handlers }) => facilitatorApi.serveFor({ handlersOf: (asked) => (sameSecret(asked, key) ? handlers : null) }),
    serveFacilitators: (facilitators) => facilitatorApi.serveFor(facilitators),
    renewTls(tls) {
      for (const listener of listeners) listener.renewTls(tls);
    },
    setRoomTls(tls) {
      if (tls && tls !== 'unusable') doors.renew(tls);
      roomTls = tls;
      void hosting.redrawAll();
    },
    drain: () => void (admitting = false),
    gauges: () => ({ workshops: hosting.openCount(), documents: documents.hocuspocus.getDocumentsCount(), people: people.countAll(), sockets: sumOf(listeners.map((listener) => listener.counts())) }),
    offerDownload: (file) => downloads.offer(file),
    close({ resume = false } = {}) {
      closing ??= (async () => {
        endFollowing();
        graces.close();
        digests.close();
        modes.close();
        await Promise.all([hosting.close(resume), innerListener.close('HOST_CLOSING')]);
        await flushedOrGivenUp(library.docs);
      })();
      return closing;
    },
  };
}

const sumOf = (counts: readonly ReturnType<Listener['counts']>[]): ReturnType<Listener['counts']> => {
  const sum = (kind: SocketKind): number => counts.reduce((all, one) => all + one[kind], 0);
  return { control: sum('control'), signal: sum('signal'), relay: sum('relay') };
};

/** A disk that takes nothing must not keep the program from ending; what it did not take was never acknowledged. */
async function flushedOrGivenUp(docs: DocStore): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const givenUp = new Promise<void>((resolve) => (timer = setTimeout(resolve, CLOSING_FLUSH_MS)));
  await Promise.race([docs.flushed(), givenUp]);
  clearTimeout(timer);
}

/** Whether somebody's rooms have a hub: the engine is in them, and the shell has not found it dead. */
function createHubNews(star: Star, workshops: Workshops) {
  const listeners = new Set<() => void>();
  let alive = true;
  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };
  star.onDidChangeHub(tell);
  return {
    async present(who: Identity): Promise<boolean> {
      if (!alive || who.kind === 'engine') return false;
      if (who.kind === 'checker') return star.hasHub(checkTopic(who.workshopId));
      const workshop = await workshops.read(who.workshopId);
      const member = workshop?.info.members.find(({ id }) => id === who.participantId);
      const groups = workshop?.info.groups.filter(({ id }) => who.kind === 'facilitator' || member?.role === 'facilitator' || id === member?.groupId) ?? [];
      return groups.some(({ boardId }) => star.hasHub(boardDocName(boardId)));
    },
    onDidChange(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setPresent(present: boolean): void {
      if (present === alive) return;
      alive = present;
      tell();
    },
  };
}
