import { useMemo, useState } from 'react';
import { Printer, Sheet, Users } from 'lucide-react';
import { formatDate } from '../../../shared/i18n';
import { isDueForReview, nameKey, registerOf, type RegisteredPerson } from '../../../shared/register';
import { useHostAccess, useSaveFile } from '../../bridge';
import { Button, EmptyState, RadioGroup, Table, TextField, useLanguage, useT } from '../../ui';
import { ArchiveFrame } from './archive-frame';
import { PersonActions } from './person-actions';
import { PersonWhere } from './person-where';
import type { HrefOf } from './places';
import { todayIso } from './today';
import { useAsked } from './use-asked';
import css from './archive.module.css';

export interface PeoplePageProps {
  readonly hrefOf: HrefOf;
  readonly onHome: () => void;
}

const textOf = ({ name, values }: RegisteredPerson): string => [name, ...Object.values(values).flat()].join(' ').toLocaleLowerCase('fi');

/** Everybody who is a key person on some map: details, when they were checked, where she is named; and the list of who is due. */
export function PeoplePage({ hrefOf, onHome }: PeoplePageProps) {
  const t = useT();
  const { language } = useLanguage();
  const { bridge } = useHostAccess();
  const saveFile = useSaveFile();
  const [asked, reload] = useAsked('archive.people', {});
  const [show, setShow] = useState<'all' | 'due'>('all');
  const [query, setQuery] = useState('');
  const [where, setWhere] = useState<RegisteredPerson | null>(null);
  const people = useMemo(() => (asked.kind === 'ready' ? registerOf(asked.answer.cards.map(({ text, ...card }) => ({ ...card, name: text }))) : []), [asked]);
  const mentions = useMemo(() => new Map(asked.kind === 'ready' ? asked.answer.mentions : []), [asked]);
  const today = todayIso();
  const due = people.filter((person) => isDueForReview(person, today));
  const words = query.toLocaleLowerCase('fi').split(/\s+/u).filter(Boolean);
  const shown = (show === 'due' ? due : people).filter((person) => words.every((word) => textOf(person).includes(word)));
  const checked = ({ lastChecked }: RegisteredPerson): string => (lastChecked === '' ? t('archive.never') : formatDate(lastChecked, language));
  const work = ({ values }: RegisteredPerson): string => [values.title[0], values.organisation[0], values.area[0]].filter((part) => part !== undefined).join(', ');
  const placesOf = ({ name, cards }: RegisteredPerson): string => `${t('archive.cards', { count: cards.length })} · ${t('archive.named', { count: mentions.get(nameKey(name)) ?? 0 })}`;
  const save = (): void => {
    const head = [t('archive.name'), t('cards.field.title'), t('cards.field.organisation'), t('cards.field.phone'), t('cards.field.email'), t('archive.checked')];
    const rows = shown.map((person) => [person.name, person.values.title[0] ?? '', person.values.organisation[0] ?? '', person.values.phone[0] ?? '', person.values.email[0] ?? '', checked(person)]);
    saveFile(bridge.call('app.saveTable', { title: show === 'due' ? t('archive.peopleDue') : t('archive.people'), rows: [head, ...rows] }));
  };
  return (
    <ArchiveFrame title={t('archive.peopleTitle')} onHome={onHome} asked={asked} reload={reload}>
      {people.length === 0 ? (
        <EmptyState icon={<Users />} title={t('archive.peopleNone')}>
          {t('archive.peopleNoneText')}
        </EmptyState>
      ) : (
        <>
          <div className={css.tools}>
            <RadioGroup
              label={t('archive.peopleShow')}
              layout="row"
              value={show}
              options={[
                { id: 'all', label: `${t('archive.peopleAll')} (${String(people.length)})` },
                { id: 'due', label: `${t('archive.peopleDue')} (${String(due.length)})` },
              ]}
              onChange={setShow}
            />
            <TextField label={t('archive.peopleFilter')} value={query} onChange={setQuery} type="search" autoComplete="off" />
            <Button icon={<Printer />} onPress={() => window.print()}>
              {t('archive.print')}
            </Button>
            <Button icon={<Sheet />} onPress={save}>
              {t('archive.saveTable')}
            </Button>
          </div>
          {show === 'due' && <p className={css.muted}>{due.length === 0 ? t('archive.peopleDueNone') : t('archive.peopleDueHint')}</p>}
          <Table
            caption={t('archive.peopleCount', { count: shown.length })}
            narrow="stack"
            columns={[
              { id: 'name', label: t('archive.name') },
              { id: 'work', label: t('archive.work') },
              { id: 'contact', label: t('archive.contact') },
              { id: 'checked', label: t('archive.checked') },
              { id: 'where', label: t('archive.where') },
              { id: 'actions', label: t('archive.actions'), isLabelHidden: true },
            ]}
          >
            {shown.map((person) => (
              <tr key={person.key}>
                <th scope="row" data-label={t('archive.name')}>
                  {person.name}
                </th>
                <td data-label={t('archive.work')}>{work(person)}</td>
                <td data-label={t('archive.contact')}>
                  {person.values.phone.map((phone) => (
                    <div key={phone}>{phone}</div>
                  ))}
                  {person.values.email.map((email) => (
                    <div key={email}>{email}</div>
                  ))}
                  {(person.values.phone.length > 1 || person.values.email.length > 1) && <div className={css.warning}>{t('archive.different')}</div>}
                </td>
                <td data-label={t('archive.checked')} className={isDueForReview(person, today) ? css.due : ''}>
                  {checked(person)}
                  {isDueForReview(person, today) && <div className={css.warning}>{t('archive.peopleDue')}</div>}
                </td>
                <td data-label={t('archive.where')}>
                  <Button variant="quiet" aria-label={`${placesOf(person)} – ${person.name}`} onPress={() => setWhere(person)}>
                    {placesOf(person)}
                  </Button>
                </td>
                <td className={css.noPrint}>
                  <PersonActions person={person} onChanged={reload} />
                </td>
              </tr>
            ))}
          </Table>
        </>
      )}
      {where && <PersonWhere person={where} hrefOf={hrefOf} onClose={() => setWhere(null)} />}
    </ArchiveFrame>
  );
}
