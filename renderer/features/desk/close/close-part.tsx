import { DoorClosed, Flag, RotateCcw } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { readWorkshop, webLink } from '../../../../shared/protocol';
import { findTemplate } from '../../../../shared/templates';
import { Button, DayInput, Notice, TextField, useT } from '../../../ui';
import { useAct, useDocValue, useFacilitation } from '../../phases';
import { useHosting } from '../../share';
import { ExportMenu, type LiveWorkshop, type WorkshopHead } from '../../workshop';
import css from '../desk.module.css';
import { usePages } from '../use-pages';
import { GroupSummaries } from './group-summaries';

interface ClosePartProps {
  readonly workshop: LiveWorkshop;
  readonly head: WorkshopHead;
  readonly onBoard: (groupId: string) => void;
}

const noticeOf = (doc: Parameters<typeof readWorkshop>[0]): string => readWorkshop(doc, '').dataNotice;

/** The end of the day: what each group made, what is open, thanks, how long the material is kept, the door. */
export function ClosePart({ workshop, head, onBoard }: ClosePartProps): ReactElement {
  const t = useT();
  const course = useFacilitation(workshop.session.doc);
  const dataNotice = useDocValue(workshop.session.doc, noticeOf);
  const ask = useAct(workshop.link.act);
  const hosting = useHosting(workshop.opened.summary.id, false);
  const pages = usePages(workshop, head.groups[0]?.boardId ?? null);
  const [thanks, setThanks] = useState(t('desk.close.thanksText'));
  const [link, setLink] = useState('');
  const [keptUntil, setKeptUntil] = useState('');
  const [isConfirmed, setConfirmed] = useState(false);
  const badLink = link.trim() !== '' && !webLink.safeParse(link.trim()).success;
  const { closing } = course;
  const close = (): void => void ask('workshop.close', { thanks: thanks.trim(), link: link.trim(), keptUntil, pages: pages.map(({ id }) => id) });
  return (
    <div className={css.closing}>
      <section className={css.section} aria-labelledby="summary-title">
        <h2 id="summary-title">{t('desk.close.summary')}</h2>
        <GroupSummaries workshop={workshop} groups={head.groups} onBoard={onBoard} />
        {workshop.opened.rehearsal !== true && (
          <p>
            <ExportMenu workshop={workshop} groups={head.groups} group={null} innokyla={findTemplate(workshop.opened.summary.templateId)?.innokyla ?? null} />
          </p>
        )}
      </section>
      <section className={css.section} aria-labelledby="end-title">
        <h2 id="end-title">{t('desk.close.title')}</h2>
        {closing ? (
          <Notice
            tone="ok"
            title={t('desk.close.done')}
            action={
              <Button icon={<RotateCcw />} onPress={() => void ask('workshop.reopen', {})}>
                {t('desk.close.reopen')}
              </Button>
            }
          >
            {closing.thanks}
          </Notice>
        ) : (
          <>
            <TextField label={t('desk.close.thanks')} value={thanks} onChange={setThanks} rows={3} maxLength={2_000} />
            <TextField label={t('desk.close.link')} hint={t('desk.close.linkHint')} type="url" value={link} onChange={setLink} maxLength={2_000} error={badLink ? t('desk.badLink') : null} />
            <label className={css.keep}>
              <span>{t('desk.close.keptUntil')}</span>
              <DayInput day={keptUntil} onDay={(day) => setKeptUntil(day ?? '')} />
            </label>
            <p>{dataNotice}</p>
            <label className={css.confirm}>
              <input type="checkbox" checked={isConfirmed} onChange={({ target }) => setConfirmed(target.checked)} />
              {t('desk.close.confirm')}
            </label>
            <Button variant="primary" icon={<Flag />} isDisabled={!isConfirmed || badLink} onPress={close}>
              {t('desk.close.now')}
            </Button>
          </>
        )}
        <h2>{t('desk.close.door')}</h2>
        <p>{t(hosting.state?.kind === 'on' ? 'desk.close.doorOpen' : 'desk.close.doorClosed')}</p>
        {hosting.state?.kind === 'on' && (
          <Button variant="danger" icon={<DoorClosed />} isPending={hosting.busy} onPress={() => void hosting.stop()}>
            {t('desk.close.closeDoor')}
          </Button>
        )}
      </section>
    </div>
  );
}
