import { ChevronDown } from 'lucide-react';
import type { GroupInfo } from '../../../shared/protocol';
import { Button, MenuButton, useT } from '../../ui';

interface GroupMenuProps {
  readonly groups: readonly GroupInfo[];
  readonly selected: string;
  readonly onGroup: (groupId: string) => void;
}

/** With more groups than this some tabs may be out of sight. */
const FEW_GROUPS = 5;

/** Every group by name, for when the tabs don't all fit. */
export function GroupMenu({ groups, selected, onGroup }: GroupMenuProps) {
  const t = useT();
  if (groups.length <= FEW_GROUPS) return null;
  return (
    <MenuButton
      label={t('workshop.groups')}
      trigger={
        <Button variant="quiet" icon={<ChevronDown />}>
          {t('workshop.allGroups', { count: groups.length })}
        </Button>
      }
      groups={[{ id: 'groups', entries: groups.map(({ id, name }) => ({ id, label: name, isChosen: id === selected, onAction: () => onGroup(id) })) }]}
    />
  );
}
