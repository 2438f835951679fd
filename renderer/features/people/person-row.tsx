import { CircleCheck, Clock, Laptop, Network, Router, Trash2, UserRoundX, Wrench, type LucideIcon } from 'lucide-react';
import type { PersonInfo } from '../../../shared/ipc';
import { ROLES, type GroupInfo } from '../../../shared/protocol';
import { IconButton, Select, useLanguage, useT } from '../../ui';
import type { PeopleControl } from './use-people-state';
import { connectionText, repairedText, workOf, workText, type WorkKind } from './words';
import css from './people.module.css';

interface PersonRowProps {
  readonly person: PersonInfo;
  readonly groups: readonly GroupInfo[];
  /** The host's clock. */
  readonly now: number;
  readonly act: PeopleControl['act'];
  readonly onRemove: () => void;
}

const WORK_ICONS: Readonly<Record<WorkKind, LucideIcon>> = { host: CircleCheck, behind: Clock, left: Laptop, unknown: CircleCheck };

export function PersonRow({ person, groups, now, act, onRemove }: PersonRowProps) {
  const t = useT();
  const { language } = useLanguage();
  const { id, name, groupId, role, devices, path } = person;
  const work = workOf(person, now);
  const repaired = repairedText(person, t, language);
  const WorkIcon = WORK_ICONS[work];
  const PathIcon = devices === 0 ? UserRoundX : path === 'peer-to-peer' ? Network : Router;
  return (
    <tr data-testid="person" data-person={name} data-path={devices === 0 ? 'away' : (path ?? 'none')} data-work={work}>
      <th scope="row">{name}</th>
      <td data-label={t('people.group')}>
        {role === 'facilitator' ? (
          t('people.allGroups')
        ) : (
          <Select
            label={t('people.groupOf', { name })}
            isLabelHidden
            value={groupId}
            options={groups.map((group) => ({ id: group.id, label: group.name }))}
            onChange={(chosen) => void act('people.move', { participantId: id, groupId: chosen })}
          />
        )}
      </td>
      <td data-label={t('people.role')}>
        <Select
          label={t('people.roleOf', { name })}
          isLabelHidden
          value={role}
          options={ROLES.map((one) => ({ id: one, label: t(`people.role.${one}`) }))}
          onChange={(chosen) => void act('people.setRole', { participantId: id, role: chosen })}
        />
      </td>
      <td data-label={t('people.connection')}>
        <span className={css.fact} data-away={devices === 0}>
          <PathIcon aria-hidden />
          <span>
            {connectionText(person, t, language).map((line) => (
              <span key={line} className={css.line}>
                {line}
              </span>
            ))}
          </span>
        </span>
      </td>
      <td data-label={t('people.work')}>
        <span className={css.fact} data-work={work}>
          <WorkIcon aria-hidden />
          {workText(person, now, t)}
        </span>
        {repaired !== null && (
          <span className={css.fact} data-testid="repaired">
            <Wrench aria-hidden />
            {repaired}
          </span>
        )}
      </td>
      <td>
        <IconButton label={t('people.remove', { name })} icon={<Trash2 />} onPress={onRemove} />
      </td>
    </tr>
  );
}
