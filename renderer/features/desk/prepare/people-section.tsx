import { Shuffle, Trash2, UserPlus, Users } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { allocate, type AllocationKind } from '../../../../shared/facilitation';
import type { GroupInfo, MemberInfo } from '../../../../shared/protocol';
import { Button, IconButton, Notice, Select, Table, useT } from '../../../ui';
import type { Ask } from '../../phases';
import css from '../desk.module.css';
import { PastePeopleDialog } from './paste-people-dialog';

interface PeopleSectionProps {
  readonly members: readonly MemberInfo[];
  readonly groups: readonly GroupInfo[];
  readonly ask: Ask;
}

/** A draw of its own each time it is asked for. */
const newSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;

/** The list in which people find themselves, and their groups: by hand, by chance, or mixed by profession. */
export function PeopleSection({ members, groups, ask }: PeopleSectionProps): ReactElement {
  const t = useT();
  const [pasting, setPasting] = useState(false);
  const people = members.filter(({ role }) => role !== 'facilitator');
  const loose = people.filter(({ groupId }) => !groups.some(({ id }) => id === groupId));
  const place = (kind: AllocationKind, everybody: boolean): void => {
    const places = allocate(people, groups.map(({ id }) => id), { kind, seed: newSeed(), everybody });
    if (Object.keys(places).length > 0) void ask('roster.place', { places: { ...places } });
  };
  const options = [{ id: '', label: t('desk.roster.noGroup') }, ...groups.map(({ id, name }) => ({ id, label: name }))];
  return (
    <section className={css.section} aria-labelledby="people-title">
      <h2 id="people-title">{t('desk.roster')}</h2>
      <div className={css.row}>
        <Button variant="primary" icon={<UserPlus />} onPress={() => setPasting(true)}>
          {t('desk.roster.paste')}
        </Button>
        <Button icon={<Users />} isDisabled={people.length === 0} onPress={() => place('mixed', loose.length === 0)}>
          {t('desk.roster.mixed')}
        </Button>
        <Button icon={<Shuffle />} isDisabled={people.length === 0} onPress={() => place('random', loose.length === 0)}>
          {t('desk.roster.random')}
        </Button>
      </div>
      <p className={css.quiet} role="status">
        {t('desk.roster.count', { count: people.length })} {loose.length > 0 ? t('desk.roster.loose', { count: loose.length }) : ''}
      </p>
      {people.length === 0 ? (
        <Notice>{t('desk.roster.empty')}</Notice>
      ) : (
        <Table
          caption={t('desk.roster')}
          isCaptionHidden
          narrow="stack"
          columns={[
            { id: 'name', label: t('desk.name') },
            { id: 'organisation', label: t('desk.roster.organisation') },
            { id: 'profession', label: t('desk.roster.profession') },
            { id: 'group', label: t('desk.group') },
            { id: 'do', label: t('desk.plan.do'), isLabelHidden: true },
          ]}
        >
          {people.map((member) => (
            <tr key={member.id} data-person={member.name}>
              <th scope="row">{member.name}</th>
              <td data-label={t('desk.roster.organisation')}>{member.organisation ?? ''}</td>
              <td data-label={t('desk.roster.profession')}>{member.profession ?? ''}</td>
              <td data-label={t('desk.group')}>
                <Select label={t('desk.moveTo', { name: member.name })} isLabelHidden value={options.some(({ id }) => id === member.groupId) ? member.groupId : ''} options={options} onChange={(groupId) => void ask('roster.place', { places: { [member.id]: groupId } })} />
              </td>
              <td>
                {member.colour === '' && <IconButton label={t('desk.roster.remove', { name: member.name })} icon={<Trash2 />} onPress={() => void ask('roster.remove', { memberIds: [member.id] })} />}
              </td>
            </tr>
          ))}
        </Table>
      )}
      {pasting && <PastePeopleDialog ask={ask} onClose={() => setPasting(false)} />}
    </section>
  );
}
