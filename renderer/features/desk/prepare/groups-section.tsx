import { Plus, Trash2, Undo2 } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { MAX_NAME_LENGTH, type GroupInfo, type MemberInfo } from '../../../../shared/protocol';
import { Button, Dialog, IconButton, Select, TextField, useT, useToasts } from '../../../ui';
import type { Ask } from '../../phases';
import css from './groups.module.css';

interface GroupsSectionProps {
  readonly groups: readonly GroupInfo[];
  readonly former: readonly GroupInfo[];
  readonly members: readonly MemberInfo[];
  readonly ask: Ask;
}

/** The workshop's groups, also while it goes on: new ones, other names, and those that are not needed any more. */
export function GroupsSection({ groups, former, members, ask }: GroupsSectionProps): ReactElement {
  const t = useT();
  const { show } = useToasts();
  const [removing, setRemoving] = useState<GroupInfo | null>(null);
  const peopleOf = (id: string): number => members.filter(({ groupId }) => groupId === id).length;
  const add = async (): Promise<void> => {
    // A number that no group has had yet: names are what people know groups by.
    const taken = new Set([...groups, ...former].map((group) => group.name));
    let number = groups.length + former.length + 1;
    while (taken.has(t('groups.newName', { number }))) number += 1;
    const name = t('groups.newName', { number });
    if (await ask('group.add', { name })) show({ tone: 'ok', text: t('groups.added', { name }) });
  };
  const restore = async ({ id, name }: GroupInfo): Promise<void> => {
    if (await ask('group.restore', { groupId: id })) show({ tone: 'ok', text: t('groups.restored', { name }) });
  };
  return (
    <section className={css.section} aria-labelledby="groups-title">
      <h2 id="groups-title">{t('groups.title')}</h2>
      <ul className={css.list}>
        {groups.map((group) => (
          <li key={group.id}>
            <GroupName group={group} ask={ask} />
            <span className={css.count}>{t('groups.people', { count: peopleOf(group.id) })}</span>
            <IconButton label={t('groups.remove', { name: group.name })} icon={<Trash2 />} isDisabled={groups.length < 2} onPress={() => setRemoving(group)} />
          </li>
        ))}
      </ul>
      <p>
        <Button icon={<Plus />} onPress={() => void add()}>
          {t('groups.add')}
        </Button>
      </p>
      {former.length > 0 && (
        <>
          <h3>{t('groups.former')}</h3>
          <p className={css.count}>{t('groups.formerText')}</p>
          <ul className={css.former}>
            {former.map((group) => (
              <li key={group.id}>
                <Button icon={<Undo2 />} onPress={() => void restore(group)}>
                  {t('groups.restore', { name: group.name })}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {removing && <RemoveDialog group={removing} others={groups.filter(({ id }) => id !== removing.id)} people={peopleOf(removing.id)} ask={ask} onClose={() => setRemoving(null)} />}
    </section>
  );
}

function GroupName({ group, ask }: { readonly group: GroupInfo; readonly ask: Ask }): ReactElement {
  const t = useT();
  const [name, setName] = useState<string | null>(null);
  const wanted = (name ?? group.name).trim();
  const keep = async (): Promise<void> => {
    if (wanted === '') return;
    if (wanted !== group.name) await ask('group.rename', { groupId: group.id, name: wanted });
    // From here on it is what everybody sees, also when somebody else gives it another one.
    setName(null);
  };
  return <TextField label={t('groups.name', { name: group.name })} value={name ?? group.name} onChange={setName} onBlur={() => void keep()} maxLength={MAX_NAME_LENGTH} error={wanted === '' ? t('groups.nameMissing') : null} />;
}

interface RemoveDialogProps {
  readonly group: GroupInfo;
  readonly others: readonly GroupInfo[];
  readonly people: number;
  readonly ask: Ask;
  readonly onClose: () => void;
}

function RemoveDialog({ group, others, people, ask, onClose }: RemoveDialogProps): ReactElement {
  const t = useT();
  const { show } = useToasts();
  const [to, setTo] = useState(others[0]?.id ?? '');
  const remove = async (): Promise<void> => {
    if (!(await ask('group.remove', { groupId: group.id, to }))) return;
    show({ tone: 'ok', text: t('groups.removed', { name: group.name }) });
    onClose();
  };
  return (
    <Dialog
      title={t('groups.removeTitle', { name: group.name })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" onPress={() => void remove()}>
            {t('groups.removeNow')}
          </Button>
        </>
      }
    >
      <p>{t('groups.removeText')}</p>
      {people > 0 && <Select label={t('groups.removeTo')} value={to} options={others.map(({ id, name }) => ({ id, label: name }))} onChange={setTo} />}
    </Dialog>
  );
}
