import { ArrowLeft, LayoutGrid, MonitorPlay } from 'lucide-react';
import { useEffect, type ReactElement } from 'react';
import { formatDate } from '../../../shared/i18n';
import { useHostAccess, useReportFailure } from '../../bridge';
import { Button, LanguageSwitch, Tabs, TopBar, useLanguage, useT } from '../../ui';
import { useWorkshopHead, WorkshopGate, type LiveWorkshop } from '../workshop';
import { ClosePart } from './close/close-part';
import { NowPart } from './now/now-part';
import { PreparePart } from './prepare/prepare-part';
import css from './desk.module.css';

export type DeskPart = 'prepare' | 'now' | 'close';
const PARTS: readonly DeskPart[] = ['prepare', 'now', 'close'];

export interface DeskPageProps {
  readonly workshopId: string;
  readonly part: DeskPart;
  readonly onPart: (part: DeskPart) => void;
  /** To a group's board; null is the first group's. */
  readonly onBoard: (groupId: string | null) => void;
  /** To the desk of a rehearsal's copy. */
  readonly onRehearsal: (workshopId: string) => void;
  /** Address of the projector's face, where a browser opens it. */
  readonly projectorHref: string;
  readonly onHome: () => void;
}

/** The facilitator's desk: before, during and after the day. */
export function DeskPage(props: DeskPageProps): ReactElement {
  const t = useT();
  const home = (
    <Button variant="quiet" icon={<ArrowLeft />} onPress={props.onHome}>
      {t('workshop.home')}
    </Button>
  );
  return (
    <WorkshopGate workshopId={props.workshopId} start={home} onHome={props.onHome}>
      {(workshop) => <Desk {...props} workshop={workshop} home={home} />}
    </WorkshopGate>
  );
}

function Desk({ workshop, part, onPart, onBoard, onRehearsal, projectorHref, home }: DeskPageProps & { readonly workshop: LiveWorkshop; readonly home: ReactElement }): ReactElement {
  const t = useT();
  const { language } = useLanguage();
  const head = useWorkshopHead(workshop.session, workshop.opened.summary);
  useEffect(() => {
    document.title = `${t('desk.desk')} – ${head.title}`;
  }, [t, head.title]);
  const { bridge } = useHostAccess();
  const reportFailure = useReportFailure();
  const openProjector = (): void => {
    // A browser opens it itself; a tab made by this one knows the facilitator's key.
    bridge.call('app.openProjector', { workshopId: workshop.opened.summary.id }).then(({ opened }) => opened || window.open(projectorHref, `projector ${workshop.opened.summary.id}`), reportFailure);
  };
  return (
    <div className={css.page}>
      <TopBar
        start={home}
        title={head.title}
        subtitle={[t('desk.desk'), formatDate(head.date, language)].filter((word) => word !== '').join(' · ')}
        end={
          <>
            <LanguageSwitch />
            <Button icon={<MonitorPlay />} onPress={openProjector}>
              {t('desk.projector')}
            </Button>
            <Button icon={<LayoutGrid />} onPress={() => onBoard(null)}>
              {t('desk.boards')}
            </Button>
          </>
        }
      />
      <main className={css.main}>
        <Tabs label={t('desk.parts')} items={PARTS.map((id) => ({ id, label: t(`desk.part.${id}`) }))} selected={part} onSelect={onPart}>
          {part === 'prepare' && <PreparePart workshop={workshop} head={head} onRehearsal={onRehearsal} />}
          {part === 'now' && <NowPart workshop={workshop} groups={head.groups} onBoard={onBoard} />}
          {part === 'close' && <ClosePart workshop={workshop} head={head} onBoard={onBoard} />}
        </Tabs>
      </main>
    </div>
  );
}
