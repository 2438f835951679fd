import { useMemo, useState, type ReactElement } from 'react';
import type { CardKind } from '../../../shared/doc';
import type { BoardOutline, PageOutline } from '../../../shared/outline';
import { BY_PLACE, keepOrder, sortCards, type CardSort } from '../../../shared/outline/record';
import { Select } from '../../ui';
import { AddButton } from './add-button';
import type { Arrow } from './arrows';
import { useRecordTools } from './record-context';
import { fieldLabel, namedZones, zoneForNew } from './record-model';
import { RecordTable } from './record-table';
import { shownColumns } from './shown-columns';
import css from './record.module.css';

interface KindViewProps {
  readonly kind: CardKind;
  readonly page: PageOutline;
  readonly outline: BoardOutline;
  readonly arrows: Readonly<Record<string, readonly Arrow[]>>;
  readonly found: ReadonlySet<string> | null;
}

/** Every card of one kind on the page in one table that can be sorted. */
export function KindView({ kind, page, outline, arrows, found }: KindViewProps): ReactElement {
  const { t, language, hidden, readOnly } = useRecordTools();
  const [sort, setSort] = useState<CardSort>(BY_PLACE);
  const places = useMemo(() => new Map(namedZones(page, t).map(({ zone, name }) => [zone.id, name])), [page, t]);
  const all = [...namedZones(page, t).flatMap(({ zone }) => zone.cards), ...outline.tray].filter((card) => card.kind === kind);
  const sorted = sortCards(all, sort, t, language);
  // Rows stay where they are while people write in what the table is sorted by; sorting again puts them in order.
  const [kept, setKept] = useState<{ readonly sort: CardSort; readonly ids: readonly string[] }>(() => ({ sort, ids: sorted.map((card) => card.id) }));
  if (kept.sort !== sort) setKept({ sort, ids: sorted.map((card) => card.id) });
  const ordered = sort.field === 'zone' || kept.sort !== sort ? sorted : keepOrder(kept.ids, sorted);
  const shown = found ? ordered.filter((card) => found.has(card.id)) : ordered;
  const zone = zoneForNew(page, kind, null) ?? (kind === 'decision' ? page.decisions.id : null);
  const name = t(`cards.plural.${kind}`);
  const fields = [{ id: 'zone' as CardSort['field'], label: t('record.place') }, ...shownColumns(kind, hidden).map(({ field }) => ({ id: field as CardSort['field'], label: fieldLabel(kind, field, t) }))];
  const options = fields.flatMap(({ id, label }) =>
    id === 'zone'
      ? [{ id: `zone:up`, label: t('record.sort.zone'), sort: BY_PLACE }]
      : [
          { id: `${id}:up`, label: t('record.sort.up', { field: label }), sort: { field: id, descending: false } },
          { id: `${id}:down`, label: t('record.sort.down', { field: label }), sort: { field: id, descending: true } },
        ],
  );
  const current = `${sort.field}:${sort.descending ? 'down' : 'up'}`;
  return (
    <section role="region" className={css.zone} aria-label={`${name}, ${page.title}`} data-testid="kind-view">
      <div className={css.kindHead}>
        <h2 className={css.zoneTitle}>{name}</h2>
        <div className={css.sort}>
          <Select
            label={t('record.sort')}
            isLabelHidden
            value={options.some((option) => option.id === current) ? current : 'zone:up'}
            options={options}
            onChange={(id) => setSort(options.find((option) => option.id === id)?.sort ?? BY_PLACE)}
          />
        </div>
      </div>
      {shown.length > 0 ? (
        <RecordTable kind={kind} label={`${name}, ${page.title}`} cards={shown} arrows={arrows} places={places} sort={sort} onSort={setSort} />
      ) : (
        <p className={css.zoneEmpty}>{t('record.empty')}</p>
      )}
      {!readOnly && zone !== null && (
        <div className={css.zoneAdd}>
          <AddButton kind={kind} zone={zone} />
        </div>
      )}
    </section>
  );
}
