import type { ReactNode } from 'react';
import { BackButton, Button, LanguageSwitch, Notice, Skeleton, TopBar, useT } from '../../ui';
import type { Asked } from './use-asked';
import css from './archive.module.css';

interface ArchiveFrameProps {
  readonly title: string;
  readonly onHome: () => void;
  readonly asked: Asked<'archive.search' | 'archive.people' | 'archive.tasks'> | null;
  readonly reload: () => void;
  readonly head?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of a list over all workshops: the way back, what is on its way, what could not be read. */
export function ArchiveFrame({ title, onHome, asked, reload, head, children }: ArchiveFrameProps) {
  const t = useT();
  return (
    <>
      <TopBar
        title={title}
        start={<BackButton onPress={onHome} />}
        end={<LanguageSwitch />}
      />
      <main className={css.main}>
        {head}
        {asked?.kind === 'loading' && <Skeleton count={4} height={72} />}
        {asked?.kind === 'failed' && <Notice tone="danger" title={t('archive.failed')} action={<Button onPress={reload}>{t('common.tryAgain')}</Button>} />}
        {asked?.kind === 'ready' && asked.answer.pending > 0 && <Notice>{t('archive.pending', { count: asked.answer.pending })}</Notice>}
        {asked?.kind === 'ready' && children}
      </main>
    </>
  );
}
