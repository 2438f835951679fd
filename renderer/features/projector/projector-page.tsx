import { useEffect, useState, type ReactElement } from 'react';
import type { Facilitation } from '../../../shared/facilitation';
import { useT, useToasts } from '../../ui';
import { ResultView, useMethods } from '../methods';
import { createChime, TimerText, useFacilitation, useTimerEnd } from '../phases';
import { QrCode, shownAddress, useHosting } from '../share';
import { useWorkshopHead, WorkshopGate, type LiveWorkshop } from '../workshop';
import { ShownBoard } from './shown-board';
import css from './projector.module.css';

interface ProjectorPageProps {
  readonly workshopId: string;
  readonly onHome: () => void;
}

/** The screen in the room, read from the fourth row: what is done now, how long, how to join, or a group's page. */
export function ProjectorPage({ workshopId, onHome }: ProjectorPageProps): ReactElement {
  return (
    <WorkshopGate workshopId={workshopId} start={null} onHome={onHome}>
      {(workshop) => <Projector workshop={workshop} />}
    </WorkshopGate>
  );
}

function Projector({ workshop }: { readonly workshop: LiveWorkshop }): ReactElement {
  const t = useT();
  const head = useWorkshopHead(workshop.session, workshop.opened.summary);
  const course = useFacilitation(workshop.session.doc);
  const { projector: view } = course;
  useEffect(() => {
    document.title = head.title;
  }, [head.title]);
  const group = view.kind === 'board' ? head.groups.find(({ id }) => id === view.groupId) : undefined;
  const { methods } = useMethods(workshop.session.doc);
  // A result that was removed meanwhile gives way to how to join.
  const method = view.kind === 'result' ? methods.find(({ id }) => id === view.methodId) : undefined;
  return (
    <main className={css.page} data-kind={group || (view.kind === 'result' && method) ? 'board' : 'join'}>
      <h1 className={css.title}>{head.title}</h1>
      <Now course={course} workshop={workshop} />
      {view.kind === 'board' && group ? (
        <ShownBoard key={group.id} workshop={workshop} group={group} pageId={view.pageId} />
      ) : view.kind === 'result' && method ? (
        <ResultView method={method} questionId={view.questionId} groups={head.groups} />
      ) : (
        <HowToJoin workshopId={workshop.opened.summary.id} isRehearsal={workshop.opened.rehearsal === true} />
      )}
      {course.announcements[0] && <p className={css.said}>{course.announcements[0].text}</p>}
      <p className={css.ready}>{t('desk.readyCount', { ready: head.groups.filter(({ id }) => course.stages[id]?.ready).length, all: head.groups.length })}</p>
    </main>
  );
}

function Now({ course, workshop }: { readonly course: Facilitation; readonly workshop: LiveWorkshop }): ReactElement {
  const t = useT();
  const { announce } = useToasts();
  const [chime] = useState(createChime);
  const { main } = course;
  const { clock } = workshop.link;
  useTimerEnd(main.timer, clock, () => {
    announce(t('phases.timeUp'));
    chime.play();
  });
  return (
    <section className={css.now}>
      <h2 className={css.phase}>{main.phase?.title ?? t('phases.notBegun')}</h2>
      {main.phase && main.phase.instruction !== '' && <p className={css.instruction}>{main.phase.instruction}</p>}
      {main.timer && <TimerText timer={main.timer} clock={clock} className={css.time} />}
    </section>
  );
}

function HowToJoin({ workshopId, isRehearsal }: { readonly workshopId: string; readonly isRehearsal: boolean }): ReactElement | null {
  const t = useT();
  const { state } = useHosting(workshopId, true);
  if (state?.kind !== 'on') return <p className={css.said}>{t(isRehearsal ? 'rehearsal.noCode' : 'desk.notShared')}</p>;
  return (
    <section className={css.join}>
      <QrCode svg={state.qrSvg} isBig />
      <dl className={css.words}>
        <dt>{t('share.address')}</dt>
        <dd className={css.address}>{shownAddress(state.shortUrl)}</dd>
        <dt>{t('share.code')}</dt>
        <dd className={css.code}>{state.code}</dd>
      </dl>
    </section>
  );
}
