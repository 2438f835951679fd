import { useState, type ReactElement } from 'react';
import type { Facilitation } from '../../../../shared/facilitation';
import type { Cafe, GroupInfo, MemberInfo } from '../../../../shared/protocol';
import { Button, Dialog, Select, TextField, useT, useToasts } from '../../../ui';
import type { Ask } from '../../phases';
import css from './cafe.module.css';

interface CafeDialogProps {
  readonly course: Facilitation;
  readonly groups: readonly GroupInfo[];
  readonly members: readonly MemberInfo[];
  readonly ask: Ask;
  readonly onClose: () => void;
}

/** Begins a learning café, moves everybody on, and brings them back. */
export function CafeDialog({ course, ...props }: CafeDialogProps): ReactElement {
  return course.cafe ? <Going cafe={course.cafe} {...props} /> : <Begin course={course} {...props} />;
}

const LONGEST_MINUTES = 24 * 60;

function Begin({ course, groups, members, ask, onClose }: CafeDialogProps): ReactElement {
  const t = useT();
  const [minutes, setMinutes] = useState('15');
  const [tried, setTried] = useState(false);
  // The chair knows the table best, until somebody else is chosen.
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>(() => Object.fromEntries(groups.map(({ id }) => [id, course.stages[id]?.offices.chair ?? ''])));
  const asked = minutes.trim() === '' ? 0 : Number(minutes);
  const isBad = !Number.isInteger(asked) || asked < 0 || asked > LONGEST_MINUTES;
  const tooFew = groups.length < 2;
  const begin = async (): Promise<void> => {
    setTried(true);
    if (isBad || tooFew) return;
    const hosts = Object.fromEntries(Object.entries(chosen).filter(([groupId, id]) => members.some((member) => member.id === id && member.groupId === groupId)));
    if (await ask('cafe.begin', { tables: groups.map(({ id }) => id), hosts, minutes: asked })) onClose();
  };
  return (
    <Dialog
      title={t('cafe.cafe')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" isDisabled={tooFew} onPress={() => void begin()}>
            {t('cafe.begin')}
          </Button>
        </>
      }
    >
      <p>{t(tooFew ? 'cafe.tooFew' : 'cafe.intro')}</p>
      {!tooFew && (
        <>
          <fieldset className={css.hosts}>
            <legend>{t('cafe.hosts')}</legend>
            {groups.map((group) => {
              const there = members.filter(({ groupId }) => groupId === group.id);
              return (
                <Select
                  key={group.id}
                  label={t('cafe.hostOf', { group: group.name })}
                  value={there.some(({ id }) => id === chosen[group.id]) ? (chosen[group.id] ?? '') : ''}
                  options={[{ id: '', label: t('cafe.noHost') }, ...there.map(({ id, name }) => ({ id, label: name }))]}
                  onChange={(id) => setChosen({ ...chosen, [group.id]: id })}
                />
              );
            })}
          </fieldset>
          <TextField label={t('cafe.minutes')} hint={t('cafe.minutesHint')} value={minutes} onChange={setMinutes} error={tried && isBad ? t('cafe.badMinutes') : null} inputMode="numeric" />
        </>
      )}
    </Dialog>
  );
}

function Going({ cafe, groups, members, ask, onClose }: Omit<CafeDialogProps, 'course'> & { readonly cafe: Cafe }): ReactElement {
  const t = useT();
  const { show } = useToasts();
  const tables = groups.filter(({ id }) => cafe.tables.includes(id));
  const turn = cafe.turn + 1;
  const next = async (): Promise<void> => {
    const answer = await ask('cafe.turn', { from: cafe.turn });
    if (answer) show({ tone: 'ok', text: t('cafe.moved', { count: answer.moved }) });
  };
  const end = async (): Promise<void> => {
    if (!(await ask('cafe.end', {}))) return;
    show({ tone: 'ok', text: t('cafe.ended') });
    onClose();
  };
  const words = ({ id, name }: MemberInfo, tableId: string): string => {
    if (cafe.hosts[tableId] === id) return t('cafe.stays', { name });
    const home = groups.find((group) => group.id === cafe.homes[id]);
    return home && home.id !== tableId ? t('cafe.from', { name, group: home.name }) : name;
  };
  return (
    <Dialog
      title={t('cafe.cafe')}
      isOpen
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.close')}</Button>
          <Button onPress={() => void end()}>{t('cafe.end')}</Button>
          <Button variant="primary" onPress={() => void next()}>
            {t('cafe.next')}
          </Button>
        </>
      }
    >
      <p role="status">
        <strong>{turn <= tables.length ? t('cafe.turnOf', { turn, all: tables.length }) : t('cafe.turnMore', { turn })}</strong> {turn > tables.length && t('cafe.allSeen')}
      </p>
      <dl className={css.tables} aria-label={t('cafe.atTable')}>
        {tables.map((table) => {
          const there = members.filter(({ groupId }) => groupId === table.id);
          return (
            <div key={table.id}>
              <dt>{table.name}</dt>
              <dd>{there.length === 0 ? t('cafe.empty') : there.map((member) => words(member, table.id)).join(', ')}</dd>
            </div>
          );
        })}
      </dl>
    </Dialog>
  );
}
