import { Server } from 'lucide-react';
import { Button, Notice, useT, useToasts } from '../../ui';
import { serverName } from './server-name';
import type { Region } from './use-region';
import css from './region.module.css';

interface RegionOfferProps {
  readonly region: Region;
  /** The workshop is on the server now. */
  readonly onMoved: () => void;
}

/** The other hosting, where the workshop is not shared yet. */
export function RegionOffer({ region, onMoved }: RegionOfferProps) {
  const t = useT();
  const { show } = useToasts();
  const { state, problem } = region;
  if (state?.kind !== 'not-there') return null;
  const { url } = state.settings;
  const host = async (): Promise<void> => {
    if (!(await region.host())) return;
    show({ tone: 'ok', text: t('region.hosted', { server: serverName(url) }) });
    onMoved();
  };
  return (
    <section className={css.offer} aria-labelledby="region-offer">
      <h3 id="region-offer" className={css.offerTitle}>
        {t('region.offerTitle')}
      </h3>
      <p>{url === '' ? t('region.offerSetUp') : t('region.offer', { server: serverName(url) })}</p>
      {problem && <Notice tone="danger">{t(`region.problem.${problem}`)}</Notice>}
      {url === '' ? (
        <a className={css.link} href="#/settings">
          {t('region.openSettings')}
        </a>
      ) : (
        <Button icon={<Server />} isPending={region.busy} onPress={() => void host()}>
          {region.busy ? t('region.hosting') : t('region.host')}
        </Button>
      )}
    </section>
  );
}
