import { useEffect, useMemo, useState, type ReactElement } from 'react';
import type { BoardOutline } from '../../../shared/outline';
import { recentChanges } from '../../../shared/outline/record';
import { useRecordTools } from './record-context';
import { cardName, zoneName } from './record-model';
import css from './recent-view.module.css';

/** How often "3 min ago" is looked at anew. */
const TICK_MS = 15_000;

/** The time, ticking. Only what uses it is drawn again. */
function useNow(now: () => number): number {
  const [at, setAt] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), TICK_MS);
    return () => clearInterval(timer);
  }, [now]);
  return at;
}

interface RecentViewProps {
  readonly outline: BoardOutline;
  /** Names by participant's id. */
  readonly names: Readonly<Record<string, string>>;
  readonly onGoTo: (pageId: string | null, cardId: string) => void;
}

/** What the group has written in the last ten minutes, all pages, the newest first: for whoever keeps the record. */
export function RecentView({ outline, names, onGoTo }: RecentViewProps): ReactElement {
  const { ctx, t } = useRecordTools();
  const ticked = useNow(ctx.now);
  // What came since the last tick is not from the future.
  const changes = useMemo(() => recentChanges(outline, Math.max(ticked, ctx.now())), [outline, ticked, ctx]);
  const who = (id: string): string => (id === ctx.author ? t('record.changed.me') : (names[id] ?? t('record.changed.unknown')));
  const when = (at: number): string => {
    const minutes = Math.floor((Math.max(ticked, at) - at) / 60_000);
    return minutes === 0 ? t('record.changed.now') : t('record.changed.ago', { count: minutes });
  };
  return (
    <section role="region" aria-label={t('record.view.changed')} className={css.recent} data-testid="recent-view">
      <h2 className={css.title}>{t('record.view.changed')}</h2>
      {changes.length === 0 ? (
        <p className={css.none}>{t('record.changed.none')}</p>
      ) : (
        <ol className={css.list}>
          {changes.map(({ card, page, zone, by, at, isNew }) => {
            const name = cardName(card, t);
            const frame = page?.frames.find((candidate) => candidate.id === zone?.frameId);
            return (
              <li key={card.id} className={css.item}>
                <button type="button" className={css.open} aria-label={t('record.changed.open', { name })} onClick={() => onGoTo(page?.id ?? null, card.id)}>
                  <span className={css.name}>{name}</span>
                  <span className={css.place}>
                    {t(`cards.kind.${card.kind}`)} · {page && zone ? `${page.title} · ${zoneName(zone, t, frame?.title)}` : t('record.tray')}
                  </span>
                </button>
                <span className={css.who}>
                  <span>{who(by)}</span>
                  <span className={css.place}>
                    {t(isNew ? 'record.changed.new' : 'record.changed.edited')} · {when(at)}
                  </span>
                </span>
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}
