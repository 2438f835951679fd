import { useMemo, useState } from 'react';
import type { Language } from '../../../shared/kernel/language';
import type { BoardOutline } from '../../../shared/outline';
import { pagePictureSvg, type CardMarks } from '../../../shared/outline/picture';
import { Checkbox, Select, useLanguage, useT } from '../../ui';
import css from './history.module.css';

interface PageViewProps {
  readonly outline: BoardOutline;
  readonly marks?: CardMarks;
  /** What the picture shows, for a page's title. */
  readonly describe: (page: string) => string;
}

/** SVG in an image can't run scripts or load anything. */
const imageOf = (svg: string): string => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

/** A page of a board as it was, only to be looked at. */
export function PageView({ outline, marks, describe }: PageViewProps) {
  const t = useT();
  const { language } = useLanguage();
  const { pages } = outline;
  const [chosen, setChosen] = useState('');
  const [full, setFull] = useState(false);
  const index = Math.max(0, pages.findIndex(({ id }) => id === chosen));
  const page = pages[index];
  const svg = useMemo(() => {
    if (!page) return '';
    const tray = index === 0 ? outline.tray : [];
    return pagePictureSvg(page, outline.relations, { language: language satisfies Language, tray, ...(marks && { marks }) }).svg;
  }, [page, index, outline, marks, language]);
  if (!page) return null;
  return (
    <div className={css.view}>
      <div className={css.tools}>
        {pages.length > 1 && <Select label={t('history.page')} value={page.id} options={pages.map(({ id, title }) => ({ id, label: title }))} onChange={setChosen} />}
        <Checkbox isChecked={full} onChange={setFull}>{t('history.fullSize')}</Checkbox>
      </div>
      <div className={css.frame} tabIndex={full ? 0 : -1} role="group" aria-label={describe(page.title)}>
        <img src={imageOf(svg)} alt={describe(page.title)} className={full ? css.full : css.fitted} data-testid="version-picture" />
      </div>
    </div>
  );
}
