import { createHostClock } from '../../shared/kernel/host-clock';
import { createObservable } from '../../shared/kernel/observable';
import type { HostMessage, Refusal } from '../../shared/protocol';
import { isFinal, isResting } from '../../shared/protocol';
import { createActRequests } from './act-requests';
import { createControlLink } from './control-link';
import { openDocSession, type LinkedDoc } from './doc-session';
import { indexedDbDrafts } from './drafts/draft-store';
import { keepRescued, type Rescued } from './drafts/rescue';
import { createRelaySocket } from './relay/relay-socket';
import type { PathEvent } from './path-machine';
import type { ConnectHostOptions, HostLink } from './types';
import { watchHide, watchWake } from './wake';

/** Checks are gathered this long: a keystroke is not worth a message of its own. */
const CHECK_EVERY_MS = 100;
/** The host answers when it has the work; the work may be on a path that died. Then ask anew. */
const ANSWER_OVERDUE_MS = 5000;
/** The relay's socket leads to the same computer: silent for so long when the control socket dies, it is as dead. */
const RELAY_SILENT_MS = 5000;

/** Connects to a host. Returns at once; reconnects by itself until it is closed or refused for good. */
export function connectHost({ socketBase, session }: ConnectHostOptions): HostLink {
  const refusal = createObservable<Refusal | null>(null);
  const hostAway = createObservable(false);
  const docs = new Map<string, LinkedDoc>();
  let hub: boolean | null = null;
  let iceServers: readonly { readonly urls: string }[] = [];
  let lastCheck = 0;
  let checkTimer: ReturnType<typeof setTimeout> | undefined;
  let awaySince = 0;
  const overdue = new Map<string, ReturnType<typeof setTimeout>>();

  const tellAll = (event: PathEvent): void => {
    for (const { runner } of docs.values()) runner.tell(event);
  };
  const refuse = (reason: Refusal): void => {
    const resting = isResting(reason);
    if (!(resting || isFinal(reason)) || refusal.get()) return;
    refusal.set(reason);
    tellAll({ type: 'refused', refusal: reason });
    if (!resting) control.close();
  };
  const relaySocket = createRelaySocket({ socketBase, onRefused: refuse });
  const drafts = indexedDbDrafts();
  const rescues = new Map<string, Rescued>();
  function rescued(name: string): Rescued {
    const known = rescues.get(name) ?? keepRescued(drafts, name);
    rescues.set(name, known);
    return known;
  }

  function onMessage(message: HostMessage): void {
    if (message.type === 'welcome' || message.type === 'hub') {
      hub = message.hub;
      if (message.type === 'hub') tellAll({ type: 'hub', hub });
    } else if (message.type === 'received') {
      docs.get(message.doc)?.acks.onReceived(message.n, message.others);
    } else if (message.type === 'stored') {
      clearTimeout(overdue.get(message.doc));
      docs.get(message.doc)?.acks.onStored(message.n);
    } else if (message.type === 'denied') {
      clearTimeout(overdue.get(message.doc));
      docs.get(message.doc)?.acks.forgetCheck();
      docs.get(message.doc)?.setDenied(true);
    } else if (message.type === 'purged') {
      docs.get(message.doc)?.purge.onPurged();
    } else if (message.type === 'digest') {
      docs.get(message.doc)?.divergence.onDigest(message);
    } else if (message.type === 'acted') {
      acts.onActed(message.id, message.outcome);
    }
    if (message.type === 'welcome') onOpen(message.hub, message.iceServers);
  }

  function onOpen(withHub: boolean, servers: readonly { readonly urls: string }[]): void {
    iceServers = servers;
    // The relay's socket may be as dead as the control socket was; a channel's hub may be gone with the old host.
    if (awaySince > 0) relaySocket.renew(awaySince);
    awaySince = 0;
    hostAway.set(false);
    if (refusal.get()) {
      refusal.set(null);
      tellAll({ type: 'readmitted' });
    }
    tellAll({ type: 'control-open', hub: withHub });
    for (const doc of docs.values()) {
      // It may be ours again.
      doc.setDenied(false);
      reportPath(doc);
      doc.purge.onOpen();
    }
    acts.onOpen();
    sendChecks();
  }

  function onAway(): void {
    hostAway.set(true);
    awaySince ||= Date.now();
    for (const doc of docs.values()) {
      clearTimeout(overdue.get(doc.name));
      doc.acks.forgetCheck();
    }
    tellAll({ type: 'control-away' });
    for (const doc of docs.values()) doc.probe();
    // A path must not be called the relay for as long as Hocuspocus takes to notice (half a minute).
    relaySocket.suspect(awaySince - RELAY_SILENT_MS);
  }

  function reportPath({ name, runner, session: { denied } }: LinkedDoc): void {
    if (denied.get()) return;
    control.send({ type: 'path', doc: name, path: runner.path.get().kind });
  }

  function sendChecks(): void {
    clearTimeout(checkTimer);
    checkTimer = undefined;
    if (control.state.get().kind !== 'open') return;
    for (const { name, acks, probe, session: { denied } } of docs.values()) {
      if (denied.get()) continue;
      const check = acks.nextCheck(lastCheck + 1);
      if (!check) continue;
      lastCheck = check.n;
      control.send(check);
      clearTimeout(overdue.get(name));
      overdue.set(name, setTimeout(() => {
        acks.forgetCheck();
        // What the host lacks went into a channel whose hub may hang, or the answer into a control socket whose network is gone.
        probe();
        control.probe();
        sendChecks();
      }, ANSWER_OVERDUE_MS));
    }
  }

  const clock = createHostClock(Date.now);
  const control = createControlLink(socketBase, session, onMessage, clock);
  const acts = createActRequests((message) => control.send(message));
  const endState = control.state.subscribe(() => {
    const state = control.state.get();
    if (state.kind === 'away') onAway();
    if (state.kind === 'refused') refuse(state.refusal);
  });
  const endWake = watchWake(() => {
    control.probe();
    for (const doc of docs.values()) doc.probe();
    tellAll({ type: 'woke' });
  });

  const endHide = watchHide(() => {
    for (const doc of docs.values()) doc.flushDrafts();
  });

  return {
    refusal,
    hostAway,
    rescued,
    clock,
    act: acts.run,
    openDoc(name, options) {
      if (docs.has(name)) throw new Error(`${name} is open already`);
      const linked = openDocSession(name, options, {
        socketBase,
        session,
        relaySocket,
        drafts,
        rescue: (texts) => rescued(name).keep(texts),
        hostAway: hostAway.get,
        iceServers: () => iceServers,
        onPending: () => (checkTimer ??= setTimeout(sendChecks, CHECK_EVERY_MS)),
        askPurge: (doc) => control.send({ type: 'purge', doc }),
        askDigest: (doc) => control.send({ type: 'digest', doc }),
        onRepaired: (doc, cause, how) => control.send({ type: 'repaired', doc, cause, how }),
        onClose() {
          docs.delete(name);
          clearTimeout(overdue.get(name));
          overdue.delete(name);
        },
      });
      docs.set(name, linked);
      linked.runner.path.subscribe(() => reportPath(linked));
      const refused = refusal.get();
      if (refused) linked.runner.tell({ type: 'refused', refusal: refused });
      else if (hostAway.get()) linked.runner.tell({ type: 'control-away' });
      else if (hub !== null) linked.runner.tell({ type: 'control-open', hub });
      // Nothing is waited for: the relay is asked while the control socket is still being opened.
      linked.runner.tell({ type: 'woke' });
      return linked.session;
    },
    close() {
      for (const { session: open } of [...docs.values()]) open.close();
      endState();
      endWake();
      endHide();
      clearTimeout(checkTimer);
      for (const timer of overdue.values()) clearTimeout(timer);
      acts.close();
      control.close();
      relaySocket.close();
    },
  };
}
