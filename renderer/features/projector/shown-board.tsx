import { useEffect, useState, type ReactElement } from 'react';
import { buildOutline } from '../../../shared/outline';
import { pagePictureSvg } from '../../../shared/outline/picture';
import type { GroupInfo } from '../../../shared/protocol';
import { useLanguage, useT } from '../../ui';
import { useBoardSession, type LiveWorkshop } from '../workshop';
import css from './projector.module.css';

/** A screen on the wall is not worth drawing more often. */
const DRAW_EVERY_MS = 1_000;

interface ShownBoardProps {
  readonly workshop: LiveWorkshop;
  readonly group: GroupInfo;
  readonly pageId: string;
}

/** A group's page as a picture that follows the work. */
export function ShownBoard({ workshop, group, pageId }: ShownBoardProps): ReactElement {
  const t = useT();
  const { language } = useLanguage();
  const session = useBoardSession(workshop.pool, group.boardId);
  const [shown, setShown] = useState<{ readonly url: string; readonly title: string } | null>(null);
  useEffect(() => {
    if (!session) return;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const draw = (): void => {
      timer = null;
      const outline = buildOutline(session.doc);
      const page = outline.pages.find(({ id }) => id === pageId) ?? outline.pages[0];
      if (page) setShown({ title: page.title, url: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(pagePictureSvg(page, outline.relations, { language }).svg)}` });
    };
    const soon = (): void => {
      timer ??= setTimeout(draw, DRAW_EVERY_MS);
    };
    draw();
    session.doc.on('update', soon);
    return () => {
      if (timer !== null) clearTimeout(timer);
      session.doc.off('update', soon);
    };
  }, [session, pageId, language]);
  return (
    <figure className={css.board}>
      <figcaption className={css.caption}>{[group.name, shown?.title].filter((word) => word !== undefined && word !== '').join(' · ')}</figcaption>
      {shown && <img src={shown.url} alt={t('desk.picture', { page: shown.title })} className={css.picture} />}
    </figure>
  );
}
