import { useEffect, useRef, type ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs';
import { classNames } from './class-names';
import css from './tabs.module.css';

export interface TabItem<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** A short addition after the word, such as a count. */
  readonly badge?: ReactNode;
}

export interface TabsProps<Id extends string> {
  readonly label: string;
  readonly items: readonly TabItem<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  /** The chosen tab's content only. */
  readonly children: ReactNode;
  /** `fill`: the panel takes the height that is left. */
  readonly layout?: 'flow' | 'fill';
  /** Right after the tabs. */
  readonly more?: ReactNode;
  /** At the end of the tabs' line. */
  readonly end?: ReactNode;
}

/** Tabs with one panel. Many tabs scroll sideways; the chosen one is never hidden behind colour alone. */
export function Tabs<Id extends string>({ label, items, selected, onSelect, children, layout = 'flow', more, end }: TabsProps<Id>) {
  const list = useRef<HTMLDivElement>(null);
  // Chosen elsewhere (an address, a menu), it must still be seen among many.
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    // Also when the room for the tabs changes; the observer tells the first size at once.
    const observer = new ResizeObserver(() => element.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }));
    observer.observe(element);
    return () => observer.disconnect();
  }, [selected]);
  return (
    <AriaTabs
      selectedKey={selected}
      onSelectionChange={(key) => {
        const item = items.find((candidate) => candidate.id === key);
        if (item && item.id !== selected) onSelect(item.id);
      }}
      className={classNames(css.tabs, layout === 'fill' && css.fill)}
    >
      <div className={css.line}>
        <TabList ref={list} aria-label={label} className={css.list ?? ''}>
          {items.map((item) => (
            <Tab key={item.id} id={item.id} className={css.tab ?? ''}>
              {item.label}
              {item.badge !== undefined && <span className={css.badge}>{item.badge}</span>}
            </Tab>
          ))}
        </TabList>
        {more && <div className={css.more}>{more}</div>}
        {end && <div className={css.end}>{end}</div>}
      </div>
      <TabPanel key={selected} id={selected} className={css.panel ?? ''}>
        {children}
      </TabPanel>
    </AriaTabs>
  );
}
