import { Undo2, Users } from 'lucide-react';
import { useState } from 'react';
import type { PeopleState, PersonInfo } from '../../../shared/ipc';
import type { GroupInfo } from '../../../shared/protocol';
import { Button, EmptyState, Table, useT } from '../../ui';
import { PersonRow } from './person-row';
import { RemoveDialog } from './remove-dialog';
import type { PeopleControl } from './use-people-state';
import { isBehind } from './words';
import css from './people.module.css';

interface PeopleListProps {
  readonly control: PeopleControl;
  readonly state: PeopleState;
  readonly groups: readonly GroupInfo[];
}

/** Who is on the list: role and group to change, path and work to see. */
export function PeopleList({ control, state, groups }: PeopleListProps) {
  const t = useT();
  const [leaving, setLeaving] = useState<PersonInfo | null>(null);
  const { people, former, now } = state;
  const here = people.filter(({ devices }) => devices > 0).length;
  const behind = people.filter((person) => isBehind(person, now)).length;
  return (
    <>
      {people.length === 0 ? (
        <EmptyState icon={<Users />} title={t('people.list.empty')}>
          {t('people.list.empty.text')}
        </EmptyState>
      ) : (
        <>
          <p className={css.summary} data-testid="people-summary">
            {[t('people.here', { count: here }), behind > 0 ? t('people.behind', { count: behind }) : ''].filter(Boolean).join(' · ')}
          </p>
          <Table
            caption={t('people.list.caption')}
            isCaptionHidden
            narrow="stack"
            columns={[
              { id: 'name', label: t('people.name') },
              { id: 'group', label: t('people.group'), width: '16%' },
              { id: 'role', label: t('people.role'), width: '21%' },
              { id: 'connection', label: t('people.connection'), width: '20%' },
              { id: 'work', label: t('people.work'), width: '17%' },
              { id: 'actions', label: t('people.actions'), isLabelHidden: true, width: '64px' },
            ]}
          >
            {people.map((person) => (
              <PersonRow key={person.id} person={person} groups={groups} now={now} act={control.act} onRemove={() => setLeaving(person)} />
            ))}
          </Table>
        </>
      )}
      {former.length > 0 && (
        <section className={css.former} aria-labelledby="people-former">
          <h3 id="people-former">{t('people.former')}</h3>
          <ul className={css.waitingList}>
            {former.map(({ id, name }) => (
              <li key={id}>
                <span className={css.waitingWords}>{name}</span>
                <Button icon={<Undo2 />} aria-label={t('people.letBackName', { name })} onPress={() => void control.act('people.letBack', { participantId: id })}>
                  {t('people.letBack')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {leaving && <RemoveDialog person={leaving} state={state} act={control.act} onClose={() => setLeaving(null)} />}
    </>
  );
}
