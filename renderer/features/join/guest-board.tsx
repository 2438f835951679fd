import { Download, LogOut, Upload, UserRound, UserRoundPen } from 'lucide-react';
import { useEffect, useMemo, useState, type ReactElement, type ReactNode } from 'react';
import { boardDocName, workshopDocName } from '../../../shared/doc';
import type { Seat } from '../../../shared/protocol';
import { connectHost, type DocSession, type HostLink } from '../../sync';
import { Button, Dialog, MenuButton, Skeleton, useObservable, useT } from '../../ui';
import { BoardPage } from '../board';
import { useBringing } from '../bring';
import type { CourseSeat } from '../phases';
import { RescuedNotice } from '../rescued';
import { RefusalAction } from './refusal-notice';
import { SeatNews, useSeatNews } from './seat-news';
import { useLiveSeat } from './use-live-seat';
import { useSeatBoard } from './use-seat-board';
import css from './join.module.css';

interface GuestBoardProps {
  readonly seat: Seat;
  /** `ws://192.168.1.23:4780` */
  readonly socketBase: string;
  readonly onChange: () => void;
  readonly onLeave: () => void;
  readonly onCode: () => void;
  /** The seat is a facilitator's now: another face. */
  readonly onFacilitator: () => void;
}

interface Connection {
  readonly link: HostLink;
  readonly workshop: DocSession;
}

/** A guest's place on the group's board. */
export function GuestBoard(props: GuestBoardProps): ReactElement {
  const { socketBase } = props;
  const { session, workshopId } = props.seat;
  const [connection, setConnection] = useState<Connection | null>(null);
  useEffect(() => {
    const link = connectHost({ socketBase, session });
    const workshop = link.openDoc(workshopDocName(workshopId), { live: 'relay' });
    setConnection({ link, workshop });
    return () => {
      setConnection(null);
      link.close();
    };
  }, [socketBase, session, workshopId]);
  if (!connection) return <Skeleton count={3} height={72} />;
  return <SeatedBoard {...props} connection={connection} />;
}

function SeatedBoard(props: GuestBoardProps & { readonly connection: Connection }): ReactElement {
  const { connection, onFacilitator } = props;
  const seat = useLiveSeat(connection.workshop, props.seat);
  const [news, read] = useSeatNews(seat);
  const isReader = seat.role === 'reader';
  const { board, ended, forgetEnd } = useSeatBoard(connection.link, seat.group.boardId, isReader);
  const isFacilitator = seat.role === 'facilitator';
  useEffect(() => {
    if (isFacilitator) onFacilitator();
  }, [isFacilitator, onFacilitator]);
  if (!board) return <Skeleton count={3} height={72} />;
  const notice = (
    <>
      <SeatNews news={news} onRead={read} seat={seat} board={board} />
      <RescuedNotice rescued={connection.link.rescued(boardDocName(seat.group.boardId))} reason={ended} onRead={forgetEnd} />
    </>
  );
  return <ConnectedBoard {...props} key={board.doc.guid} seat={seat} board={board} notice={notice} />;
}

interface ConnectedBoardProps extends GuestBoardProps {
  readonly connection: Connection;
  readonly board: DocSession;
  readonly notice: ReactNode;
}

function ConnectedBoard({ seat, socketBase, connection, board, notice, onChange, onLeave, onCode }: ConnectedBoardProps): ReactElement {
  const t = useT();
  const { link, workshop } = connection;
  const refusal = useObservable(link.refusal);
  const hostSeat = useMemo(() => ({ socketBase, session: seat.session, boardId: seat.group.boardId }), [socketBase, seat.session, seat.group.boardId]);
  const course = useMemo<CourseSeat>(
    () => ({ workshop: workshop.doc, clock: link.clock, act: link.act, groupId: seat.group.id, participantId: seat.participantId, isFacilitator: false, readOnly: seat.role === 'reader' }),
    [workshop, link, seat],
  );
  const [asked, setAsked] = useState<(() => void) | null>(null);
  const bringing = useBringing({ board, workshopId: seat.workshopId, boardId: seat.group.boardId, name: `${seat.title} – ${seat.group.name}` });

  useEffect(() => {
    // The browser asks in its own words; what is only here would be gone with the page.
    const hold = (event: BeforeUnloadEvent): void => {
      if (board.safety.get().kind !== 'host') event.preventDefault();
    };
    addEventListener('beforeunload', hold);
    return () => removeEventListener('beforeunload', hold);
  }, [board]);

  const whenSafe = (go: () => void): void => {
    if (board.safety.get().kind === 'host') go();
    else setAsked(() => go);
  };
  return (
    <>
      <BoardPage
        seat={hostSeat}
        session={board}
        workshopSession={workshop}
        me={seat}
        course={course}
        group={seat.group}
        title={seat.title}
        canManage={false}
        readOnly={seat.role === 'reader'}
        hostAway={link.hostAway}
        refusal={link.refusal}
        notice={notice}
        refusalAction={refusal !== null && <RefusalAction reason={refusal} onRetry={() => location.reload()} onCode={onCode} />}
        end={
          <MenuButton
            label={t('join.menu')}
            trigger={
              <Button variant="quiet" icon={<UserRound />} aria-label={`${t('join.menu')}: ${seat.name}`}>
                <span className={css.myName}>{seat.name.split(/\s+/)[0]}</span>
              </Button>
            }
            groups={[
              {
                id: 'me',
                title: `${seat.name} · ${seat.group.name}`,
                entries: [
                  { id: 'change', label: t('join.menu.change'), icon: <UserRoundPen />, onAction: () => whenSafe(onChange) },
                  { id: 'leave', label: t('join.menu.leave'), icon: <LogOut />, onAction: () => whenSafe(onLeave) },
                ],
              },
              {
                id: 'file',
                entries: [
                  { id: 'save-board', label: t('bring.save'), icon: <Download />, onAction: bringing.save },
                  ...(seat.role === 'reader' ? [] : [{ id: 'bring-board', label: t('bring.bring'), icon: <Upload />, onAction: bringing.bring }]),
                ],
              },
            ]}
          />
        }
      />
      <Dialog
        title={t('join.unsafe')}
        role="alertdialog"
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        actions={
          <>
            <Button variant="danger" onPress={() => asked?.()}>
              {t('join.unsafe.go')}
            </Button>
            <Button variant="primary" onPress={() => setAsked(null)}>
              {t('join.unsafe.stay')}
            </Button>
          </>
        }
      >
        <p>{t('join.unsafe.text')}</p>
      </Dialog>
    </>
  );
}
