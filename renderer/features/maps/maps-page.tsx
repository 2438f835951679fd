import { useMemo, type ReactNode } from 'react';
import { Columns2, Grid3x3, Merge } from 'lucide-react';
import { failureText } from '../../bridge';
import { BackButton, Button, EmptyState, LanguageSwitch, Notice, Skeleton, Tabs, TopBar, useT } from '../../ui';
import { useLibrary } from '../home';
import { mapName, mapsOf, type MapChoice } from './chosen-maps';
import { CompareView, type ComparedMap } from './compare-view';
import { GapsView } from './gaps-view';
import { MapPicker } from './map-picker';
import { MergeForm } from './merge-form';
import { useOutlines } from './use-outlines';
import css from './maps.module.css';

export type MapsPart = 'compare' | 'gaps' | 'merge';

export interface MapsPageProps {
  readonly part: MapsPart;
  readonly boards: readonly string[];
  readonly onChange: (part: MapsPart, boards: readonly string[]) => void;
  readonly onOpen: (workshopId: string) => void;
  readonly onHome: () => void;
}

/** Several groups' maps at once: compared two by two, looked through for gaps, brought together into a new one. */
export function MapsPage({ part, boards, onChange, onOpen, onHome }: MapsPageProps) {
  const t = useT();
  const [library, reload] = useLibrary();
  const maps = useMemo(() => mapsOf(library.kind === 'ready' ? library.workshops : []), [library]);
  const chosen = useMemo(() => boards.flatMap((board) => maps.find(({ boardId }) => boardId === board) ?? []), [boards, maps]);
  const outlines = useOutlines(boards);
  const compared = useMemo(() => {
    if (outlines.kind !== 'ready') return null;
    return chosen.flatMap((map): ComparedMap[] => {
      const outline = outlines.outlines.get(map.boardId);
      return outline ? [{ name: mapName(map), outline }] : [];
    });
  }, [outlines, chosen]);

  return (
    <>
      <TopBar
        title={t('maps.title')}
        start={<BackButton onPress={onHome} />}
        end={<LanguageSwitch />}
      />
      <main className={css.main}>
        {library.kind === 'loading' && <Skeleton count={3} height={96} />}
        {library.kind === 'failed' && (
          <Notice tone="danger" title={t('home.loadFailed')} action={<Button onPress={reload}>{t('common.tryAgain')}</Button>}>
            {failureText(t, library.failure)}
          </Notice>
        )}
        {library.kind === 'ready' && (
          <>
            <MapPicker maps={maps} chosen={chosen} onChange={(next) => onChange(part, next)} />
            <div className={css.results}>
              <Tabs
                label={t('maps.part')}
                items={[
                  { id: 'compare', label: t('maps.compare') },
                  { id: 'gaps', label: t('maps.gaps') },
                  { id: 'merge', label: t('maps.merge') },
                ]}
                selected={part}
                onSelect={(next) => onChange(next, boards)}
              >
                <div className={css.panel}>
                  {outlines.kind === 'failed' && <Notice tone="danger" title={t('maps.loadFailed')}>{failureText(t, outlines.failure)}</Notice>}
                  {partOf(part, { t, chosen, compared, isLoading: outlines.kind === 'loading' && chosen.length > 0, onSwap: () => onChange(part, [...boards].reverse()), onMade: onOpen })}
                </div>
              </Tabs>
            </div>
          </>
        )}
      </main>
    </>
  );
}

interface PartState {
  readonly t: ReturnType<typeof useT>;
  readonly chosen: readonly MapChoice[];
  readonly compared: readonly ComparedMap[] | null;
  readonly isLoading: boolean;
  readonly onSwap: () => void;
  readonly onMade: (workshopId: string) => void;
}

function partOf(part: MapsPart, { t, chosen, compared, isLoading, onSwap, onMade }: PartState): ReactNode {
  if (part === 'merge') {
    if (chosen.length >= 2) return <MergeForm key={chosen.length} chosen={chosen} onMade={onMade} />;
    return <EmptyState icon={<Merge />} title={t('maps.needSeveral')}>{t('maps.needSeveralText')}</EmptyState>;
  }
  if (isLoading) return <Skeleton count={4} height={72} />;
  const [before, after] = compared ?? [];
  if (part === 'gaps') {
    if (compared && before) return <GapsView maps={compared} />;
    return <EmptyState icon={<Grid3x3 />} title={t('maps.needOne')}>{t('maps.needOneText')}</EmptyState>;
  }
  if (before && after) return <CompareView before={before} after={after} onSwap={onSwap} />;
  return <EmptyState icon={<Columns2 />} title={t('maps.needTwo')}>{t('maps.needTwoText')}</EmptyState>;
}
