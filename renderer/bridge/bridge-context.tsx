import { createContext, useContext, type ReactNode } from 'react';
import type { Bridge } from '../../shared/ipc';

export interface HostAccess {
  readonly bridge: Bridge;
  /** In a browser files are uploaded and downloaded; in Electron there are dialogs and folders. */
  readonly platform: 'electron' | 'browser';
  /** A second facilitator at the guests' door: what belongs to the host's own machine (files, sharing) is not there. */
  readonly isGuest?: boolean;
}

const Context = createContext<HostAccess | null>(null);

export function BridgeProvider({ access, children }: { readonly access: HostAccess; readonly children: ReactNode }) {
  return <Context value={access}>{children}</Context>;
}

/** The facilitator's way to the host. */
export function useHostAccess(): HostAccess {
  const access = useContext(Context);
  if (!access) throw new Error('BridgeProvider is missing above this component.');
  return access;
}
