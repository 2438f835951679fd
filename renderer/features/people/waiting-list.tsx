import { DoorOpen, UserCheck, UserX } from 'lucide-react';
import { formatTime } from '../../../shared/i18n';
import type { PeopleState } from '../../../shared/ipc';
import type { GroupInfo } from '../../../shared/protocol';
import { Button, useLanguage, useT } from '../../ui';
import type { PeopleControl } from './use-people-state';
import css from './people.module.css';

interface WaitingListProps {
  readonly control: PeopleControl;
  readonly state: PeopleState;
  readonly groups: readonly GroupInfo[];
}

/** Who stands before the door, longest first. */
export function WaitingList({ control: { act }, state: { waiting }, groups }: WaitingListProps) {
  const t = useT();
  const { language } = useLanguage();
  return (
    <section className={css.waiting} data-testid="waiting-list" aria-labelledby="people-waiting">
      <div className={css.waitingHead}>
        <h3 id="people-waiting">
          <span role="status">{t('people.waiting', { count: waiting.length })}</span>
        </h3>
        {waiting.length > 1 && (
          <Button variant="primary" icon={<DoorOpen />} onPress={() => void act('people.letIn', {})}>
            {t('people.letInAll')}
          </Button>
        )}
      </div>
      <ul className={css.waitingList}>
        {waiting.map(({ id, name, groupId, role, since }) => (
          <li key={id}>
            <span className={css.waitingWords}>
              <strong>{name}</strong>
              <span className={css.muted}>
                {[groups.find((group) => group.id === groupId)?.name, t(`people.role.${role}`), t('people.waitedSince', { time: formatTime(since, language) })].filter(Boolean).join(' · ')}
              </span>
            </span>
            <Button variant={waiting.length > 1 ? 'secondary' : 'primary'} icon={<UserCheck />} aria-label={t('people.letInName', { name })} onPress={() => void act('people.letIn', { waitingId: id })}>
              {t('people.letIn')}
            </Button>
            <Button variant="quiet" icon={<UserX />} aria-label={t('people.turnAwayName', { name })} onPress={() => void act('people.turnAway', { waitingId: id })}>
              {t('people.turnAway')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
