import { useCallback, useEffect, useState } from 'react';
import type { OpenedWorkshop, Problem } from '../../../shared/ipc';
import { failureOf, useHostAccess, type BridgeFailure, type HostAccess } from '../../bridge';
import { connectHost, type DocSession, type HostLink } from '../../sync';
import { createDocPool, type DocPool } from './doc-pool';

/** A workshop with its connection to the host. */
export interface LiveWorkshop {
  readonly opened: OpenedWorkshop;
  /** Where sockets and images are found. */
  readonly socketBase: string;
  readonly link: HostLink;
  readonly pool: DocPool;
  /** `workshop:<id>`: title, groups and people. */
  readonly session: DocSession;
}

export type OpeningState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'failed'; readonly failure: BridgeFailure }
  | { readonly kind: 'open'; readonly workshop: LiveWorkshop };

/** In a browser the host that served this page has the sockets too; it knows itself only by its inner address. A rehearsal's are at the same host, under a path. */
function socketBaseOf(platform: HostAccess['platform'], opened: OpenedWorkshop): string {
  if (platform === 'electron') return opened.socketBase;
  const { pathname } = new URL(opened.socketBase);
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${pathname === '/' ? '' : pathname}`;
}

function connect(platform: HostAccess['platform'], opened: OpenedWorkshop): LiveWorkshop {
  const socketBase = socketBaseOf(platform, opened);
  const link = connectHost({ socketBase, session: opened.session });
  const pool = createDocPool(link);
  return { opened, socketBase, link, pool, session: pool.acquire(`workshop:${opened.summary.id}`) };
}

/** Opens a workshop and keeps it open while the page is there. */
export function useOpenedWorkshop(workshopId: string): readonly [OpeningState, () => void] {
  const { bridge, platform } = useHostAccess();
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<OpeningState>({ kind: 'opening' });
  useEffect(() => {
    let ended = false;
    let live: LiveWorkshop | null = null;
    setState({ kind: 'opening' });
    bridge.call('library.open', { workshopId }).then(
      (answer) => {
        if (ended) return;
        if (answer.kind === 'problem') return setState({ kind: 'problem', problem: answer.problem });
        live = connect(platform, answer.workshop);
        setState({ kind: 'open', workshop: live });
      },
      (error: unknown) => {
        if (!ended) setState({ kind: 'failed', failure: failureOf(error) });
      },
    );
    return () => {
      ended = true;
      live?.pool.release(`workshop:${workshopId}`);
      live?.pool.end();
    };
  }, [bridge, platform, workshopId, attempt]);
  return [state, useCallback(() => setAttempt((now) => now + 1), [])];
}
