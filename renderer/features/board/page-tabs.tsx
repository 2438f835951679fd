import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { useT } from '../../ui';
import { useLineRoom } from './use-line-room';
import type { PageHead } from './use-pages';
import css from './board.module.css';

interface PageTabsProps {
  readonly pages: readonly PageHead[];
  readonly pageId: string;
  readonly onPage: (pageId: string) => void;
  /** At the end of the tabs' line. */
  readonly end?: ReactNode;
  readonly children: ReactNode;
}

/** The tasks as tabs. The panel stays the same element from page to page: a canvas is not built anew for each. */
export function PageTabs({ pages, pageId, onPage, end, children }: PageTabsProps): ReactElement {
  const t = useT();
  const line = useRef<HTMLDivElement>(null);
  useLineRoom(line, pages);
  useEffect(() => {
    // On a phone the tabs are wider than the screen: the chosen one stays in sight. A frame later, because taking the
    // focus scrolls the line too, and what marks the tab as chosen comes only then.
    const frame = requestAnimationFrame(() => {
      line.current?.querySelector(`[role="tab"][data-key="${CSS.escape(pageId)}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
    return () => cancelAnimationFrame(frame);
  }, [pageId]);
  return (
    <Tabs selectedKey={pageId} onSelectionChange={(key) => onPage(String(key))} className={css.pages ?? ''}>
      <div ref={line} className={css.tabLine}>
        <TabList aria-label={t('board.pages')} className={css.tabs ?? ''}>
          {pages.map((page) => (
            <Tab key={page.id} id={page.id} className={css.tab ?? ''}>
              {page.title}
            </Tab>
          ))}
        </TabList>
        {end && <div className={css.pageTools}>{end}</div>}
      </div>
      <TabPanel id={pageId} className={css.panel ?? ''}>
        {children}
      </TabPanel>
    </Tabs>
  );
}
