import { CircleCheck, CloudOff, Laptop, Network, Router, Users, type LucideIcon } from 'lucide-react';
import { useEffect, useState, type ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import type { Translate } from '../../../shared/i18n';
import type { PathState, Safety } from '../../sync';
import { useT, VisuallyHidden } from '../../ui';
import css from './safety.module.css';

const SAFETY_ICONS: Readonly<Record<Safety['kind'], LucideIcon>> = { host: CircleCheck, others: Users, here: Laptop };
const PATH_ICONS: Readonly<Record<PathState['kind'], LucideIcon>> = { offline: CloudOff, connecting: Network, 'peer-to-peer': Network, relay: Router };

/** Every key press is "only here" for the blink that the host's answer takes: words change only when it lasts. */
const LASTING_MS = 1_000;

/** On the relay by choice (the facilitator's own window) nothing is second best: no word about ways. */
const pathWord = (path: PathState): 'by-choice' | PathState['kind'] => (path.kind === 'relay' && path.reason === 'by-choice' ? 'by-choice' : path.kind);

export const safetyText = (safety: Safety, t: Translate): string => (safety.kind === 'others' ? t('safety.others', { count: safety.count }) : t(`safety.${safety.kind}`));

/** Where one's own work is and how one is connected: always in sight, explained when pressed. */
export function SafetyIndicator({ safety, path }: { readonly safety: Safety; readonly path: PathState }): ReactElement {
  const t = useT();
  const shown = useLasting(safety);
  const SafetyIcon = SAFETY_ICONS[shown.kind];
  const PathIcon = PATH_ICONS[path.kind];
  const words = safetyText(shown, t);
  const way = pathWord(path);
  return (
    <DialogTrigger>
      <AriaButton className={css.button ?? ''}>
        <VisuallyHidden>{`${t('safety.title')}: ${words}. ${t('safety.path.title')}: ${t(`safety.path.${way}`)}`}</VisuallyHidden>
        <span aria-hidden="true" className={css.safety} data-testid="safety" data-state={safety.kind} data-shown={shown.kind}>
          <SafetyIcon aria-hidden className={css.icon} />
          <span className={css.long}>{words}</span>
          <span className={css.short}>{t(`safety.${shown.kind}.short`)}</span>
        </span>
        <span aria-hidden="true" className={css.path} data-testid="path" data-path={path.kind}>
          <PathIcon aria-hidden className={css.icon} />
          <span className={css.pathWord}>{t(`safety.path.${way}`)}</span>
        </span>
      </AriaButton>
      <Popover offset={6} className={css.popover ?? ''}>
        <Dialog aria-label={t('safety.title')} className={css.dialog ?? ''}>
          <section className={css.part} data-shown={shown.kind}>
            <h2 className={css.title}>{t('safety.title')}</h2>
            <p className={css.state}>
              <SafetyIcon aria-hidden className={css.icon} />
              {words}
            </p>
            <p className={css.detail}>{t(`safety.${shown.kind}.detail`)}</p>
          </section>
          <section className={css.part}>
            <h2 className={css.title}>{t('safety.path.title')}</h2>
            <p className={css.state}>
              <PathIcon aria-hidden className={css.icon} />
              {t(`safety.path.${way}`)}
            </p>
            <p className={css.detail}>{t(`safety.path.${way}.detail`)}</p>
          </section>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** Good news at once, other news when they have lasted. */
function useLasting(safety: Safety): Safety {
  const [shown, setShown] = useState(safety);
  useEffect(() => {
    if (safety.kind === 'host') {
      setShown(safety);
      return;
    }
    const timer = setTimeout(() => setShown(safety), LASTING_MS);
    return () => clearTimeout(timer);
  }, [safety]);
  return shown;
}
