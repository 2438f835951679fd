import { CalendarClock, CalendarPlus, Copy, Download, Ellipsis, FolderOpen, Map, Pencil, Radio, Tags, Trash2, TriangleAlert, UserX } from 'lucide-react';
import type { WorkshopSummary } from '../../../shared/ipc';
import { IconButton, MenuButton, useT } from '../../ui';
import { SummaryLines } from './summary-lines';
import css from './workshop-card.module.css';

export interface WorkshopCardProps {
  readonly workshop: WorkshopSummary;
  readonly href: string;
  readonly onOpen: () => void;
  readonly onRename: () => void;
  readonly onDuplicate: () => void;
  readonly onFollowUp: () => void;
  readonly onTags: () => void;
  readonly onSaveFile: () => void;
  readonly onSaveRedacted: () => void;
  readonly onKeep: () => void;
  readonly onMoveToBin: () => void;
}

/** SVG in an image can't run scripts or load anything. */
const imageOf = (svg: string): string => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

export function WorkshopCard({ workshop, href, onOpen, onRename, onDuplicate, onFollowUp, onTags, onSaveFile, onSaveRedacted, onKeep, onMoveToBin }: WorkshopCardProps) {
  const t = useT();
  const { title } = workshop;
  return (
    <li className={css.card}>
      <div className={css.picture}>{workshop.thumbnail ? <img src={imageOf(workshop.thumbnail)} alt="" /> : <Map aria-hidden className={css.noPicture} />}</div>
      <div className={css.words}>
        <div className={css.head}>
          <h3 className={css.title}>
            <a className={css.link} href={href} aria-label={t('home.openNamed', { title })}>
              {title}
            </a>
          </h3>
          <div className={css.menu}>
            <MenuButton
              label={t('home.menuFor', { title })}
              trigger={<IconButton label={t('home.menuFor', { title })} icon={<Ellipsis />} />}
              groups={[
                {
                  id: 'use',
                  entries: [
                    { id: 'open', label: t('home.open'), icon: <FolderOpen />, onAction: onOpen },
                    { id: 'rename', label: t('home.rename'), icon: <Pencil />, onAction: onRename },
                    { id: 'duplicate', label: t('home.duplicate'), icon: <Copy />, onAction: onDuplicate },
                    { id: 'followUp', label: t('archive.followUp'), icon: <CalendarPlus />, onAction: onFollowUp },
                    { id: 'tags', label: t('archive.tags'), icon: <Tags />, onAction: onTags },
                    { id: 'save', label: t('home.saveAsFile'), icon: <Download />, onAction: onSaveFile },
                    { id: 'redact', label: t('files.redact'), icon: <UserX />, onAction: onSaveRedacted },
                  ],
                },
                { id: 'end', entries: [{ id: 'keep', label: t('files.keep'), icon: <CalendarClock />, onAction: onKeep }, { id: 'bin', label: t('home.moveToBin'), icon: <Trash2 />, onAction: onMoveToBin }] },
              ]}
            />
          </div>
        </div>
        <SummaryLines workshop={workshop} />
        {workshop.tags.length > 0 && <p className={css.facts}>{workshop.tags.join(' · ')}</p>}
        {workshop.hosted && (
          <p className={css.hosted}>
            <Radio aria-hidden />
            {t('home.hosted')}
          </p>
        )}
        {workshop.damaged && (
          <p className={css.damaged}>
            <TriangleAlert aria-hidden />
            {t('home.damaged')}
          </p>
        )}
      </div>
    </li>
  );
}
