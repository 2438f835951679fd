import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { History, LayoutDashboard, Radio, Share2, Users } from 'lucide-react';
import { formatDate } from '../../../shared/i18n';
import { useHostAccess } from '../../bridge';
import { findTemplate } from '../../../shared/templates';
import { PersonalIdCount } from '../personal-id';
import { BoardIndicators, BoardPage, type BoardPerson } from '../board';
import { PeopleDialog } from '../people';
import { RescuedNotice } from '../rescued';
import type { CourseSeat } from '../phases';
import { SharePanel, useHosting } from '../share';
import { Button, LanguageSwitch, Notice, Skeleton, Tabs, TopBar, useLanguage, useT } from '../../ui';
import { ExportMenu } from './export';
import { GroupMenu } from './group-menu';
import { useBoardSession } from './use-board-session';
import type { LiveWorkshop } from './use-opened-workshop';
import { useEmptySheet } from './use-empty-sheet';
import { useReplicaEnd } from './use-replica-end';
import { useWorkshopHead } from './use-workshop-head';
import { useWorkshopTemplate } from './use-workshop-template';
import css from './workshop-page.module.css';

interface WorkshopViewProps {
  readonly workshop: LiveWorkshop;
  readonly groupId: string | null;
  readonly onGroup: (groupId: string) => void;
  readonly onDesk: (() => void) | null;
  readonly onHistory?: (groupId: string) => void;
  readonly showAt?: string;
  readonly onReopen: () => void;
  /** Whether the panel for inviting people is open; it stays so when the workshop is opened anew elsewhere. */
  readonly sharing: boolean;
  readonly onSharing: (sharing: boolean) => void;
  /** The way home. */
  readonly home: ReactNode;
}

/** The facilitator's own colour among the participants': the accent. */
const COLOUR = '#005a8c';

/** Group tabs over one board; sharing and documents in the head. */
export function WorkshopView({ workshop, groupId, onGroup, onDesk, onHistory, showAt, onReopen, sharing, onSharing, home }: WorkshopViewProps) {
  const t = useT();
  const { language } = useLanguage();
  const { opened, pool, session } = workshop;
  const head = useWorkshopHead(session, opened.summary);
  const template = useWorkshopTemplate(opened.summary.templateId, head.title);
  const printEmptySheet = useEmptySheet(head, opened.summary.language);
  const [peopleOpen, setPeopleOpen] = useState(false);
  const { isGuest = false } = useHostAccess();
  // Of a rehearsal nothing is kept, shared or given away.
  const isKept = opened.rehearsal !== true;
  const makesFiles = !isGuest && isKept;
  const hosting = useHosting(opened.summary.id, sharing);
  const group = head.groups.find((candidate) => candidate.id === groupId) ?? head.groups[0];
  const board = useBoardSession(pool, group?.boardId ?? null);
  const boardId = group?.boardId ?? '';
  const [end, forgetEnd] = useReplicaEnd(board);
  const seat = useMemo(() => ({ socketBase: workshop.socketBase, session: opened.session, boardId }), [workshop.socketBase, opened.session, boardId]);
  const me = useMemo<BoardPerson>(() => ({ participantId: opened.participantId, name: t('workshop.facilitator'), colour: COLOUR }), [opened.participantId, t]);
  const groupIdNow = group?.id ?? '';
  const course = useMemo<CourseSeat>(
    () => ({ workshop: session.doc, clock: workshop.link.clock, act: workshop.link.act, groupId: groupIdNow, participantId: opened.participantId, isFacilitator: true, readOnly: opened.readOnly }),
    [session, workshop.link, groupIdNow, opened],
  );
  useEffect(() => {
    document.title = `${head.title} – ${t('common.appName')}`;
    return () => {
      document.title = t('common.appName');
    };
  }, [head.title, t]);
  const shared = hosting.state?.kind === 'on';
  return (
    <div className={css.page}>
      <TopBar
        start={home}
        title={head.title}
        subtitle={[head.region, formatDate(head.date, language)].filter((part) => part !== '').join(' · ')}
        end={
          <>
            <LanguageSwitch />
            {makesFiles && <ExportMenu workshop={workshop} groups={head.groups} group={group ?? null} innokyla={(findTemplate(opened.summary.templateId) ?? template.own)?.innokyla ?? null} />}
            {onHistory && isKept && group && (
              <Button icon={<History />} onPress={() => onHistory(group.id)}>
                {t('history.open')}
              </Button>
            )}
            {onDesk && (
              <Button icon={<LayoutDashboard />} onPress={onDesk}>
                {t('desk.desk')}
              </Button>
            )}
            <Button icon={<Users />} onPress={() => setPeopleOpen(true)}>
              {t('people.title')}
            </Button>
            {isKept && (
              <Button variant="primary" icon={shared ? <Radio /> : <Share2 />} onPress={() => onSharing(true)}>
                {shared ? t('workshop.shared') : t('share.share')}
              </Button>
            )}
          </>
        }
      />
      {opened.readOnly && (
        <div className={css.notice}>
          <Notice tone="warning">{t('workshop.readOnly')}</Notice>
        </div>
      )}
      <div className={css.notice}>
        <PersonalIdCount workshopId={opened.summary.id} groups={head.groups} />
      </div>
      {group && (
        <div className={css.groups}>
          <Tabs
            label={t('workshop.groups')}
            items={head.groups.map(({ id, name }) => ({ id, label: name }))}
            selected={group.id}
            onSelect={onGroup}
            layout="fill"
            more={<GroupMenu groups={head.groups} selected={group.id} onGroup={onGroup} />}
            end={board && <BoardIndicators session={board} workshopSession={session} group={group} me={me} />}
          >
            <div className={css.board} data-board-host>
              {board ? (
                <BoardPage
                  key={board.doc.guid}
                  notice={<RescuedNotice rescued={workshop.link.rescued(`board:${group.boardId}`)} reason={end} onRead={forgetEnd} />}
                  seat={seat}
                  session={board}
                  workshopSession={session}
                  me={me}
                  course={course}
                  group={group}
                  title={head.title}
                  canManage
                  ownTemplate={template.own}
                  {...(makesFiles && { onEmptySheet: printEmptySheet, onSaveAsTemplate: template.saveBoard })}
                  hideHead
                  {...(showAt !== undefined && { showAt })}
                  hostAway={workshop.link.hostAway}
                  refusal={workshop.link.refusal}
                  refusalAction={<Button onPress={onReopen}>{t('workshop.reopen')}</Button>}
                  readOnly={opened.readOnly}
                />
              ) : (
                <Skeleton count={2} height={120} />
              )}
            </div>
          </Tabs>
        </div>
      )}
      {peopleOpen && <PeopleDialog workshopId={opened.summary.id} groups={head.groups} isShared={shared} onClose={() => setPeopleOpen(false)} />}
      {sharing && <SharePanel title={head.title} workshopId={opened.summary.id} hosting={hosting} onMoved={onReopen} onClose={() => onSharing(false)} />}
    </div>
  );
}
