import { memo, useState, type KeyboardEvent, type ReactElement } from 'react';
import { Select, useT } from '../../ui';
import type { OutlineEntry } from './page-outline';
import css from './outline-nav.module.css';

interface OutlineNavProps {
  readonly entries: readonly OutlineEntry[];
  /** Goes to a heading; `focus`: and puts the focus there. */
  readonly onGo: (anchor: string, focus: boolean) => void;
}

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_at, last) => last,
};

/** The page's places beside the record. One tab stop, arrows within: it must not stand in the way of who writes. */
export const OutlineNav = memo(function OutlineNav({ entries, onGo }: OutlineNavProps): ReactElement {
  const t = useT();
  const [current, setCurrent] = useState(0);
  const at = Math.min(current, entries.length - 1);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const step = STEPS[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = step(at, entries.length - 1);
    setCurrent(next);
    event.currentTarget.querySelectorAll('button')[next]?.focus();
  };
  return (
    <nav className={css.nav} aria-label={t('record.outline')}>
      <ul className={css.list} onKeyDown={onKeyDown}>
        {entries.map((entry, index) => (
          <li key={entry.anchor}>
            <button
              type="button"
              className={css.entry}
              data-level={entry.level}
              data-empty={entry.count === 0}
              tabIndex={index === at ? 0 : -1}
              onClick={() => {
                setCurrent(index);
                onGo(entry.anchor, true);
              }}
            >
              <span className={css.name}>{entry.name}</span>
              {entry.count !== null && <span className={css.count}>{entry.count}</span>}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
});

const NOWHERE = '';

/** The same where there is no room beside the record. Choosing shows the place; Enter goes there. */
export function OutlineSelect({ entries, onGo }: OutlineNavProps): ReactElement {
  const t = useT();
  const [chosen, setChosen] = useState(NOWHERE);
  const named = entries.map((entry) => ({
    id: entry.anchor,
    label: `${entry.level === 1 ? '\u2003' : ''}${entry.count === null ? entry.name : t('record.outline.entry', { name: entry.name, count: entry.count })}`,
  }));
  return (
    <div
      className={css.select}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && chosen !== NOWHERE) onGo(chosen, true);
      }}
    >
      <Select
        label={t('record.outline.jump')}
        isLabelHidden
        value={entries.some((entry) => entry.anchor === chosen) ? chosen : NOWHERE}
        options={[{ id: NOWHERE, label: t('record.outline.jump') }, ...named]}
        onChange={(anchor) => {
          setChosen(anchor);
          if (anchor !== NOWHERE) onGo(anchor, false);
        }}
      />
    </div>
  );
}
