import type { ReactElement } from 'react';
import type { Stage } from '../../../shared/facilitation';
import type { MemberInfo } from '../../../shared/protocol';
import { Button, Dialog, Select, useT } from '../../ui';
import type { Ask } from './use-act';

interface OfficesDialogProps {
  readonly stage: Stage;
  readonly group: readonly MemberInfo[];
  readonly ask: Ask;
  /** The facilitator names the group; its members mean their own. */
  readonly groupId?: string;
  readonly onClose: () => void;
}

/** The group chooses who leads and who records. */
export function OfficesDialog({ stage, group, ask, groupId, onClose }: OfficesDialogProps): ReactElement {
  const t = useT();
  const options = [{ id: '', label: t('phases.nobody') }, ...group.map(({ id, name }) => ({ id, label: name }))];
  const choose = (office: 'chair' | 'secretary') => (memberId: string) => void ask('office.set', { office, memberId: memberId === '' ? null : memberId, ...(groupId !== undefined && { groupId }) });
  const held = (id: string | null): string => (group.some((member) => member.id === id) ? (id ?? '') : '');
  return (
    <Dialog
      title={t('phases.offices')}
      isOpen
      onClose={onClose}
      actions={
        <Button variant="primary" onPress={onClose}>
          {t('common.close')}
        </Button>
      }
    >
      <p>{t('phases.officesText')}</p>
      <Select label={t('phases.chair')} value={held(stage.offices.chair)} options={options} onChange={choose('chair')} />
      <Select label={t('phases.secretary')} value={held(stage.offices.secretary)} options={options} onChange={choose('secretary')} />
    </Dialog>
  );
}
