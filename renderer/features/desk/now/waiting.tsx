import type { ReactElement } from 'react';
import type { HostClock } from '../../../../shared/kernel/host-clock';
import { useT } from '../../../ui';
import { useHostNow } from '../../phases';

/** How long somebody has waited, in whole minutes. */
export function Waiting({ since, clock }: { readonly since: number; readonly clock: HostClock }): ReactElement {
  const t = useT();
  const minutes = Math.floor(Math.max(0, useHostNow(clock) - since) / 60_000);
  return <span>{minutes < 1 ? t('desk.waitedNow') : t('desk.waited', { minutes })}</span>;
}
