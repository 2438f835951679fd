import { Search } from 'lucide-react';
import { memo, useId, type ReactElement } from 'react';
import type { CardKind } from '../../../shared/doc';
import { fieldsOfKind, filterFits, isFiltering, NO_FILTER, type CardFilter, type ShownCards } from '../../../shared/outline/record';
import { Button, Select, type SelectOption } from '../../ui';
import { BinButton } from './bin-panel';
import { ColumnsButton } from './columns-button';
import { KeysButton } from './keys-button';
import { OutlineSelect } from './outline-nav';
import type { OutlineEntry } from './page-outline';
import { useRecordTools } from './record-context';
import { fieldLabel } from './record-model';
import css from './record-bar.module.css';

/** How the page is shown: place by place, one kind in a table, or what changed lately. */
export type RecordMode = 'places' | 'changed' | CardKind;

interface RecordBarProps {
  readonly mode: RecordMode;
  readonly onMode: (mode: RecordMode) => void;
  /** The kinds that the page has or has a place for. */
  readonly kinds: readonly CardKind[];
  readonly filter: CardFilter;
  readonly onFilter: (filter: CardFilter) => void;
  /** How many cards of those in view fit the filter. */
  readonly found: number;
  /** Whether the template warns at all. */
  readonly hasWarnings: boolean;
  readonly onColumns: (kind: CardKind, hidden: readonly string[]) => void;
  /** Shown as a list to choose from, where there is no room for it beside the record. */
  readonly outline: readonly OutlineEntry[] | null;
  readonly onGo: (anchor: string, focus: boolean) => void;
}

/** Above the record: what is shown, and how. Not drawn anew while somebody writes in the record. */
export const RecordBar = memo(function RecordBar({ mode, onMode, kinds, filter, onFilter, found, hasWarnings, onColumns, outline, onGo }: RecordBarProps): ReactElement {
  const { t, ctx, readOnly } = useRecordTools();
  const modes: SelectOption<RecordMode>[] = [
    { id: 'places', label: t('record.view.places') },
    ...kinds.map((kind) => ({ id: kind, label: t(`cards.plural.${kind}`) })),
    { id: 'changed', label: t('record.view.changed') },
  ];
  const shownKinds = mode === 'places' || mode === 'changed' ? kinds : [mode];
  const fields = mode === 'places' || mode === 'changed' ? [] : fieldsOfKind(mode).map((field) => ({ id: `missing:${field}` as const, label: t('record.show.missing', { field: fieldLabel(mode, field, t) }) }));
  const choices: SelectOption<ShownCards>[] = [
    { id: 'all', label: t('record.show.all') },
    { id: 'gaps', label: t('record.show.gaps') },
    { id: 'full', label: t('record.show.full') },
    { id: 'twins', label: t('record.show.twins') },
    ...(hasWarnings ? [{ id: 'warned' as const, label: t('record.show.warned') }] : []),
    ...fields,
  ];
  const changeMode = (next: RecordMode): void => {
    if (next !== 'places' && next !== 'changed' && filterFits(filter.shown, next)) onMode(next);
    else {
      if (filter.shown.startsWith('missing:')) onFilter({ ...filter, shown: 'all' });
      onMode(next);
    }
  };
  return (
    <div className={css.bar}>
      <div className={css.mode}>
        <Select label={t('record.view')} isLabelHidden value={mode} options={modes} onChange={changeMode} />
      </div>
      {outline && mode === 'places' && <OutlineSelect entries={outline} onGo={onGo} />}
      {mode !== 'changed' && (
        <div className={css.line} role="search" aria-label={t('record.search')}>
          <SearchField value={filter.query} onChange={(query) => onFilter({ ...filter, query })} />
          <div className={css.shown}>
            <Select label={t('record.show')} isLabelHidden value={filter.shown} options={choices} onChange={(shown) => onFilter({ ...filter, shown })} />
          </div>
          {isFiltering(filter) && (
            <>
              <span className={css.found} role="status">
                {found === 0 ? t('record.found.none') : t('record.found', { count: found })}
              </span>
              <Button variant="quiet" onPress={() => onFilter(NO_FILTER)}>
                {t('record.filter.clear')}
              </Button>
            </>
          )}
        </div>
      )}
      <span className={css.end}>
        <ColumnsButton kinds={shownKinds} onChoose={onColumns} />
        <KeysButton />
        {!readOnly && <BinButton ctx={ctx} />}
      </span>
    </div>
  );
});

function SearchField({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }): ReactElement {
  const { t } = useRecordTools();
  const id = useId();
  return (
    <span className={css.search}>
      <Search aria-hidden size={18} className={css.searchIcon} />
      <input
        id={id}
        type="search"
        className={css.searchField}
        aria-label={t('record.search')}
        placeholder={t('record.search')}
        value={value}
        maxLength={200}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing || value === '') return;
          event.preventDefault();
          onChange('');
        }}
      />
    </span>
  );
}
