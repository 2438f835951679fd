import { useState, type FormEvent } from 'react';
import { CalendarCheck, Ellipsis, Pencil, UserMinus } from 'lucide-react';
import type { RegisteredPerson } from '../../../shared/register';
import { problemText, useHostAccess, useReportFailure } from '../../bridge';
import { Button, Dialog, IconButton, MenuButton, TextField, useT, useToasts } from '../../ui';
import { todayIso } from './today';
import css from './archive.module.css';

interface PersonActionsProps {
  readonly person: RegisteredPerson;
  readonly onChanged: () => void;
}

/** What is done about one person on all maps at once; each asks once, with what it will do. */
export function PersonActions({ person, onChanged }: PersonActionsProps) {
  const t = useT();
  const { bridge } = useHostAccess();
  const toasts = useToasts();
  const reportFailure = useReportFailure();
  const [open, setOpen] = useState<'change' | 'left' | null>(null);
  const { name } = person;
  const cards = person.cards.map(({ boardId, cardId }) => ({ boardId, cardId }));
  const reason = t('archive.changeReason', { name }).slice(0, 200);
  const run = (call: ReturnType<typeof bridge.call<'archive.changePerson'>>, done: (changed: number) => string): void => {
    setOpen(null);
    call.then((outcome) => {
      if (outcome.kind === 'done') toasts.show({ tone: 'ok', text: done(outcome.changed) });
      else toasts.show({ tone: 'danger', text: problemText(t, outcome.problem) });
      onChanged();
    }, reportFailure);
  };
  return (
    <>
      <MenuButton
        label={t('archive.actionsFor', { name })}
        trigger={<IconButton label={t('archive.actionsFor', { name })} icon={<Ellipsis />} />}
        groups={[
          {
            id: 'person',
            entries: [
              { id: 'check', label: t('archive.checkNow'), icon: <CalendarCheck />, onAction: () => run(bridge.call('archive.changePerson', { cards, change: { lastChecked: todayIso() }, reason }), () => t('archive.checkedNow', { name })) },
              { id: 'change', label: t('archive.change'), icon: <Pencil />, onAction: () => setOpen('change') },
              { id: 'left', label: t('archive.left'), icon: <UserMinus />, onAction: () => setOpen('left') },
            ],
          },
        ]}
      />
      {open === 'change' && (
        <ChangeDialog person={person} onClose={() => setOpen(null)} onChange={(change) => run(bridge.call('archive.changePerson', { cards, change: { ...change, lastChecked: todayIso() }, reason }), () => t('archive.changed', { name }))} />
      )}
      {open === 'left' && (
        <LeftDialog name={name} onClose={() => setOpen(null)} onLeft={(successor) => run(bridge.call('archive.personLeft', { cards, name, successor, reason: t('archive.leftReason', { name }).slice(0, 200) }), (count) => t('archive.leftDone', { name, count }))} />
      )}
    </>
  );
}

const FIELDS = ['title', 'organisation', 'phone', 'email'] as const;
type Details = Record<(typeof FIELDS)[number], string>;

function ChangeDialog({ person, onChange, onClose }: { readonly person: RegisteredPerson; readonly onChange: (change: Partial<Details>) => void; readonly onClose: () => void }) {
  const t = useT();
  const before = Object.fromEntries(FIELDS.map((field) => [field, person.values[field][0] ?? ''])) as Details;
  const [details, setDetails] = useState(before);
  const count = person.cards.length;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    // What maps say differently is made the same only where it was written here.
    onChange(Object.fromEntries(FIELDS.filter((field) => details[field].trim() !== before[field] || (person.values[field].length > 1 && details[field] !== '')).map((field) => [field, details[field].trim()])));
  };
  return (
    <Dialog
      title={t('archive.changeTitle', { name: person.name })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" type="submit" form="change-person">
            {t('archive.changeGo', { count })}
          </Button>
        </>
      }
    >
      <form id="change-person" className={css.form} onSubmit={submit} noValidate>
        <p>{t('archive.changeText', { count })}</p>
        {FIELDS.map((field) => (
          <TextField
            key={field}
            label={t(`cards.field.${field}`)}
            hint={person.values[field].length > 1 ? `${t('archive.different')}: ${person.values[field].join(' · ')}` : undefined}
            value={details[field]}
            onChange={(value) => setDetails({ ...details, [field]: value })}
            maxLength={500}
            autoFocus={field === 'phone'}
            autoComplete="off"
          />
        ))}
      </form>
    </Dialog>
  );
}

function LeftDialog({ name, onLeft, onClose }: { readonly name: string; readonly onLeft: (successor: string) => void; readonly onClose: () => void }) {
  const t = useT();
  const [successor, setSuccessor] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onLeft(successor.trim());
  };
  return (
    <Dialog
      role="alertdialog"
      title={t('archive.leftTitle', { name })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="danger" type="submit" form="person-left">
            {t('archive.leftGo')}
          </Button>
        </>
      }
    >
      <form id="person-left" className={css.form} onSubmit={submit} noValidate>
        <p>{t('archive.leftText', { name })}</p>
        <TextField label={t('archive.successor')} hint={t('archive.successorHint')} value={successor} onChange={setSuccessor} maxLength={300} isOptional autoFocus autoComplete="off" />
      </form>
    </Dialog>
  );
}
