import { app } from 'electron';

const FEATURE = 'WebRtcHideLocalIpsWithMdns';

/**
 * Before the app is ready: the hub tells guests its real address in the local network. The `….local` names that
 * Chromium would tell instead need multicast, which guest networks block.
 */
export function showLocalAddressesToGuests(): void {
  const disabled = app.commandLine.getSwitchValue('disable-features');
  app.commandLine.appendSwitch('disable-features', [disabled, FEATURE].filter((name) => name !== '').join(','));
}
