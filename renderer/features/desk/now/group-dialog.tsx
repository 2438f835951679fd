import type { ReactElement } from 'react';
import type { Stage } from '../../../../shared/facilitation';
import type { GroupInfo, MemberInfo } from '../../../../shared/protocol';
import { Button, Dialog, Select, Table, useT } from '../../../ui';
import type { Ask } from '../../phases';
import type { Present } from './use-present';

interface GroupDialogProps {
  readonly group: GroupInfo;
  readonly groups: readonly GroupInfo[];
  readonly stage: Stage;
  readonly members: readonly MemberInfo[];
  readonly present: Present;
  readonly ask: Ask;
  readonly onClose: () => void;
}

/** A group's people: who is there and how, who leads and records, and into which group somebody moves. */
export function GroupDialog({ group, groups, stage, members, present, ask, onClose }: GroupDialogProps): ReactElement {
  const t = useT();
  const options = groups.map(({ id, name }) => ({ id, label: name }));
  const office = (kind: 'chair' | 'secretary') => (
    <Select
      label={t(`phases.${kind}`)}
      value={members.some(({ id }) => id === stage.offices[kind]) ? (stage.offices[kind] ?? '') : ''}
      options={[{ id: '', label: t('phases.nobody') }, ...members.map(({ id, name }) => ({ id, label: name }))]}
      onChange={(memberId) => void ask('office.set', { groupId: group.id, office: kind, memberId: memberId === '' ? null : memberId })}
    />
  );
  return (
    <Dialog title={group.name} isOpen size="wide" onClose={onClose} actions={<Button onPress={onClose}>{t('common.close')}</Button>}>
      {office('chair')}
      {office('secretary')}
      <Table
        caption={t('desk.people')}
        isCaptionHidden
        narrow="stack"
        columns={[
          { id: 'name', label: t('desk.name') },
          { id: 'path', label: t('desk.path') },
          { id: 'group', label: t('desk.group') },
        ]}
      >
        {members.map((member) => (
          <tr key={member.id}>
            <th scope="row">{[member.name, member.organisation, member.profession].filter((word) => word !== undefined && word !== '').join(', ')}</th>
            <td data-label={t('desk.path')}>{t(`desk.path.${member.id in present ? (present[member.id] ?? 'connecting') : 'away'}`)}</td>
            <td data-label={t('desk.group')}>
              <Select label={t('desk.moveTo', { name: member.name })} isLabelHidden value={group.id} options={options} onChange={(to) => void ask('roster.place', { places: { [member.id]: to } })} />
            </td>
          </tr>
        ))}
      </Table>
    </Dialog>
  );
}
