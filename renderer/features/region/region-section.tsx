import { useEffect, useState, type FormEvent } from 'react';
import type { RegionRefused, RegionSettings } from '../../../shared/ipc';
import { useHostAccess, useReportFailure } from '../../bridge';
import { Button, Notice, TextField, useT, useToasts } from '../../ui';
import { serverName } from './server-name';
import css from './region.module.css';

/** The region's server in the settings: tried before it is kept. Only in the app. */
export function RegionSection() {
  const t = useT();
  const { bridge, platform } = useHostAccess();
  const { show } = useToasts();
  const reportFailure = useReportFailure();
  const [settings, setSettings] = useState<RegionSettings | null>(null);
  const [url, setUrl] = useState('');
  const [key, setKey] = useState('');
  const [refused, setRefused] = useState<RegionRefused | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (platform !== 'electron') return;
    bridge.call('region.settings', {}).then((known) => {
      setSettings(known);
      setUrl((typed) => typed || known.url);
    }, reportFailure);
  }, [bridge, platform, reportFailure]);
  if (!settings) return null;

  const connect = async (fingerprint?: string): Promise<void> => {
    setBusy(true);
    setRefused(null);
    try {
      const answer = await bridge.call('region.connect', { url, key, ...(fingerprint !== undefined && { fingerprint }) });
      if (answer.kind === 'problem') return setRefused(answer);
      setSettings(answer.settings);
      setUrl(answer.settings.url);
      setKey('');
      show({ tone: 'ok', text: t('region.connected', { server: serverName(answer.settings.url) }) });
    } catch (error) {
      reportFailure(error);
    } finally {
      setBusy(false);
    }
  };
  const forget = (): void => {
    bridge.call('region.forget', {}).then((known) => {
      setSettings(known);
      setUrl('');
      setRefused(null);
      show({ text: t('region.forgotten') });
    }, reportFailure);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void connect();
  };
  const problem = refused?.problem ?? null;
  const aboutAddress = problem === 'bad-address' || problem === 'unreachable' || problem === 'not-polkupaja';
  return (
    <section className={css.section} aria-labelledby="region-title">
      <h2 id="region-title">{t('region.title')}</h2>
      <p>{t('region.about')}</p>
      {settings.url !== '' && (
        <p className={css.copy} data-testid="region-in-use">
          {t('region.inUse', { server: serverName(settings.url) })}
        </p>
      )}
      <form className={css.form} onSubmit={submit} noValidate>
        <TextField label={t('region.address')} placeholder={t('region.addressPlaceholder')} value={url} onChange={setUrl} inputMode="url" autoComplete="off" error={problem && aboutAddress ? t(`region.problem.${problem}`) : null} />
        <TextField label={t('region.key')} hint={settings.hasKey ? t('region.keyKept') : t('region.keyHint')} value={key} onChange={setKey} autoComplete="off" error={problem === 'key-refused' ? t('region.problem.key-refused') : null} />
        {problem && !aboutAddress && problem !== 'key-refused' && <Notice tone="danger">{t(`region.problem.${problem}`)}</Notice>}
        {refused?.fingerprint !== undefined && (
          <div className={css.form}>
            <p>
              {t('region.fingerprint')} <code className={css.fingerprint}>{refused.fingerprint}</code>
            </p>
            <p>{t('region.fingerprintCheck')}</p>
          </div>
        )}
        <div className={css.buttons}>
          <Button type="submit" isPending={busy}>
            {busy ? t('region.connecting') : t('region.connect')}
          </Button>
          {refused?.fingerprint !== undefined && (
            <Button isDisabled={busy} onPress={() => void connect(refused.fingerprint)}>
              {t('region.accept')}
            </Button>
          )}
          {settings.url !== '' && (
            <Button variant="quiet" isDisabled={busy} onPress={forget}>
              {t('region.forget')}
            </Button>
          )}
        </div>
      </form>
    </section>
  );
}
