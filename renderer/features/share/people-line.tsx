import type { HostingState } from '../../../shared/ipc';
import { useT } from '../../ui';

type People = Extract<HostingState, { kind: 'on' }>['people'];

/** `12 mukana · 11 suoraan · 1 välittimellä` */
export function PeopleLine({ people }: { readonly people: People }) {
  const t = useT();
  if (people.connected === 0) return <>{t('share.nobodyYet')}</>;
  const parts = [
    t('share.people', { count: people.connected }),
    people.peerToPeer > 0 ? t('share.direct', { count: people.peerToPeer }) : '',
    people.relay > 0 ? t('share.relayed', { count: people.relay }) : '',
  ];
  return <>{parts.filter((part) => part !== '').join(' · ')}</>;
}
