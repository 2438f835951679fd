import { Download, LogOut, Upload, UserRound, UserRoundPen } from 'lucide-react';
import { useEffect, useMemo, useState, type ReactElement } from 'react';
import { boardDocName, workshopDocName } from '../../../shared/doc';
import type { Seat } from '../../../shared/protocol';
import { connectHost, type DocSession, type HostLink } from '../../sync';
import { Button, Dialog, MenuButton, Skeleton, useObservable, useT } from '../../ui';
import { BoardPage } from '../board';
import { useBringing } from '../bring';
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
}

/** A guest's place on the group's board. */
export function GuestBoard(props: GuestBoardProps): ReactElement {
  const { seat, socketBase } = props;
  const [connection, setConnection] = useState<Connection | null>(null);
  const { session, workshopId } = seat;
  const { boardId } = seat.group;
  useEffect(() => {
    const link = connectHost({ socketBase, session });
    const board = link.openDoc(boardDocName(boardId), { live: 'auto' });
    const workshop = link.openDoc(workshopDocName(workshopId), { live: 'relay' });
    setConnection({ link, board, workshop });
    return () => {
      setConnection(null);
      board.close();
      workshop.close();
      link.close();
    };
  }, [socketBase, session, boardId, workshopId]);
  if (!connection) return <Skeleton count={3} height={72} />;
  return <ConnectedBoard {...props} connection={connection} />;
}

function ConnectedBoard({ seat, socketBase, connection, onChange, onLeave, onCode }: GuestBoardProps & { readonly connection: Connection }): ReactElement {
  const t = useT();
  const { link, board, workshop } = connection;
  const refusal = useObservable(link.refusal);
  const hostSeat = useMemo(() => ({ socketBase, session: seat.session, boardId: seat.group.boardId }), [socketBase, seat]);
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
        group={seat.group}
        title={seat.title}
        canManage={false}
        readOnly={seat.role === 'reader'}
        hostAway={link.hostAway}
        refusal={link.refusal}
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
                id: 'bring',
                entries: [
                  { id: 'save', label: t('bring.save'), icon: <Download />, onAction: bringing.save },
                  ...(seat.role === 'reader' ? [] : [{ id: 'bring', label: t('bring.bring'), icon: <Upload />, onAction: bringing.bring }]),
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
