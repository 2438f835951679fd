import { Download, LogOut, Upload, UserRound, UserRoundPen } from 'lucide-react';
import { useEffect, useMemo, useState, type ReactElement, type ReactNode } from 'react';
import { boardDocName, workshopDocName } from '../../../shared/doc';
import type { ReplicaEnd, Seat } from '../../../shared/protocol';
import { connectHost, type DocSession, type HostLink } from '../../sync';
import { Button, Dialog, MenuButton, Skeleton, useObservable, useT } from '../../ui';
import { BoardPage } from '../board';
import { useBringing } from '../bring';
import type { CourseSeat } from '../phases';
import { RescuedNotice } from '../rescued';
import { RefusalAction } from './refusal-notice';
import css from './join.module.css';

interface GuestBoardProps {
  readonly seat: Seat;
  /** `ws://192.168.1.23:4780` */
  readonly socketBase: string;
  readonly onChange: () => void;
  readonly onLeave: () => void;
  readonly onCode: () => void;
}

interface Connection {
  readonly link: HostLink;
  readonly board: DocSession;
  readonly workshop: DocSession;
  /** Why the board that was here before was taken away. */
  readonly ended: ReplicaEnd | null;
}

/** A guest's place on the group's board. */
export function GuestBoard(props: GuestBoardProps): ReactElement {
  const { seat, socketBase } = props;
  const [connection, setConnection] = useState<Connection | null>(null);
  const { session, workshopId } = seat;
  const { boardId } = seat.group;
  useEffect(() => {
    const link = connectHost({ socketBase, session });
    const workshop = link.openDoc(workshopDocName(workshopId), { live: 'relay' });
    const openBoard = (ended: ReplicaEnd | null): DocSession => {
      const opened = link.openDoc(boardDocName(boardId), { live: 'auto' });
      opened.ended.subscribe(() => {
        opened.close();
        board = openBoard(opened.ended.get());
      });
      setConnection({ link, board: opened, workshop, ended });
      return opened;
    };
    let board = openBoard(null);
    return () => {
      setConnection(null);
      board.close();
      workshop.close();
      link.close();
    };
  }, [socketBase, session, boardId, workshopId]);
  if (!connection) return <Skeleton count={3} height={72} />;
  const { link, board, ended } = connection;
  const notice = <RescuedNotice rescued={link.rescued(boardDocName(boardId))} reason={ended} onRead={() => setConnection({ ...connection, ended: null })} />;
  return <ConnectedBoard key={board.doc.guid} {...props} connection={connection} notice={notice} />;
}

function ConnectedBoard({ seat, socketBase, connection, notice, onChange, onLeave, onCode }: GuestBoardProps & { readonly connection: Connection; readonly notice: ReactNode }): ReactElement {
  const t = useT();
  const { link, board, workshop } = connection;
  const refusal = useObservable(link.refusal);
  const hostSeat = useMemo(() => ({ socketBase, session: seat.session, boardId: seat.group.boardId }), [socketBase, seat]);
  const course = useMemo<CourseSeat>(
    () => ({ workshop: workshop.doc, clock: link.clock, act: link.act, groupId: seat.group.id, participantId: seat.participantId, isFacilitator: false, readOnly: seat.role === 'reader' }),
    [workshop, link, seat],
  );
  const [asked, setAsked] = useState<(() => void) | null>(null);
  const bringing = useBringing({ doc: board.doc, workshopId: seat.workshopId, boardId: seat.group.boardId, name: `${seat.title} – ${seat.group.name}` });

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
