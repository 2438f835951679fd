import { useState } from 'react';
import type { PeopleState, PersonInfo } from '../../../shared/ipc';
import { Button, Dialog, useT, useToasts } from '../../ui';
import type { PeopleControl } from './use-people-state';
import css from './people.module.css';

interface RemoveDialogProps {
  readonly person: PersonInfo;
  readonly state: PeopleState;
  readonly act: PeopleControl['act'];
  readonly onClose: () => void;
}

/** Asked, since the other person's work is interrupted; with an open door the code would lead straight back in. */
export function RemoveDialog({ person: { id, name }, state: { door }, act, onClose }: RemoveDialogProps) {
  const t = useT();
  const { show } = useToasts();
  const [waitingRoom, setWaitingRoom] = useState(door === 'open');
  const remove = async (): Promise<void> => {
    onClose();
    // The door first: who is removed must not be quicker.
    if (waitingRoom && door === 'open') await act('people.setDoor', { door: 'waiting' });
    if (await act('people.remove', { participantId: id })) show({ tone: 'ok', text: t('people.removed', { name }) });
  };
  return (
    <Dialog
      title={t('people.remove.ask', { name })}
      role="alertdialog"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button autoFocus onPress={onClose}>
            {t('people.remove.stay')}
          </Button>
          <Button variant="danger" onPress={() => void remove()}>
            {t('people.remove.go')}
          </Button>
        </>
      }
    >
      <p>{t('people.remove.text')}</p>
      {door === 'open' && (
        <label className={css.check}>
          <input type="checkbox" checked={waitingRoom} onChange={(event) => setWaitingRoom(event.target.checked)} />
          <span>{t('people.remove.waiting')}</span>
        </label>
      )}
    </Dialog>
  );
}
