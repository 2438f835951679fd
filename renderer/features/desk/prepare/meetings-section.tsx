import { CalendarPlus, Trash2 } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import type { Facilitation } from '../../../../shared/facilitation';
import { formatDate } from '../../../../shared/i18n';
import { createId } from '../../../../shared/kernel/ids';
import type { MemberInfo } from '../../../../shared/protocol';
import { Button, Dialog, IconButton, Notice, Table, TextField, useLanguage, useT } from '../../../ui';
import type { Ask } from '../../phases';
import css from '../desk.module.css';
import type { PageName } from '../now/action-bar';
import { PickMany } from './pick-many';
import { readTime } from './read-time';

interface MeetingsSectionProps {
  readonly course: Facilitation;
  readonly members: readonly MemberInfo[];
  readonly pages: readonly PageName[];
  readonly ask: Ask;
}

type Meeting = Facilitation['meetings'][number];

/** Work that goes on over months: each meeting with its day, people and pages. */
export function MeetingsSection({ course, members, pages, ask }: MeetingsSectionProps): ReactElement {
  const t = useT();
  const { language } = useLanguage();
  const [editing, setEditing] = useState<Meeting | 'new' | null>(null);
  const names = (ids: readonly string[], of: readonly { readonly id: string; readonly name: string }[]): string => of.filter(({ id }) => ids.includes(id)).map(({ name }) => name).join(', ');
  return (
    <section className={css.section} aria-labelledby="meetings-title">
      <h2 id="meetings-title">{t('desk.meetings')}</h2>
      {course.meetings.length === 0 ? (
        <Notice>{t('desk.meetings.empty')}</Notice>
      ) : (
        <Table
          caption={t('desk.meetings')}
          isCaptionHidden
          narrow="stack"
          columns={[
            { id: 'date', label: t('desk.meetings.date'), width: '10rem' },
            { id: 'title', label: t('desk.meetings.title') },
            { id: 'pages', label: t('desk.meetings.pages') },
            { id: 'people', label: t('desk.meetings.people') },
            { id: 'do', label: t('desk.plan.do'), isLabelHidden: true },
          ]}
        >
          {course.meetings.map((meeting) => (
            <tr key={meeting.id}>
              <td data-label={t('desk.meetings.date')}>{[formatDate(meeting.date, language), meeting.time?.replace(':', '.') ?? ''].join(' ')}</td>
              <th scope="row">
                <Button variant="quiet" onPress={() => setEditing(meeting)}>
                  {meeting.title}
                </Button>
              </th>
              <td data-label={t('desk.meetings.pages')}>{names(meeting.pages, pages.map(({ id, title }) => ({ id, name: title })))}</td>
              <td data-label={t('desk.meetings.people')}>{names(meeting.people, members)}</td>
              <td>
                <IconButton label={t('desk.meetings.remove', { name: meeting.title })} icon={<Trash2 />} onPress={() => void ask('meeting.remove', { meetingId: meeting.id })} />
              </td>
            </tr>
          ))}
        </Table>
      )}
      <div className={css.row}>
        <Button icon={<CalendarPlus />} onPress={() => setEditing('new')}>
          {t('desk.meetings.add')}
        </Button>
      </div>
      {editing && <MeetingDialog meeting={editing === 'new' ? null : editing} members={members} pages={pages} ask={ask} onClose={() => setEditing(null)} />}
    </section>
  );
}

interface MeetingDialogProps extends Omit<MeetingsSectionProps, 'course'> {
  readonly meeting: Meeting | null;
  readonly onClose: () => void;
}

function MeetingDialog({ meeting, members, pages, ask, onClose }: MeetingDialogProps): ReactElement {
  const t = useT();
  const [title, setTitle] = useState(meeting?.title ?? '');
  const [date, setDate] = useState(meeting?.date ?? '');
  const [time, setTime] = useState(meeting?.time?.replace(':', '.') ?? '');
  const [minutes, setMinutes] = useState(String(meeting?.minutes ?? 60));
  const [place, setPlace] = useState(meeting?.place ?? '');
  const [notes, setNotes] = useState(meeting?.notes ?? '');
  const [onPages, setPages] = useState<readonly string[]>(meeting?.pages ?? []);
  const [people, setPeople] = useState<readonly string[]>(meeting?.people ?? []);
  const badTime = time.trim() !== '' && readTime(time) === null;
  const badMinutes = !/^\d{1,4}$/.test(minutes.trim()) || Number(minutes) > 1_440;
  const isReady = title.trim() !== '' && date !== '' && !badTime && !badMinutes;
  const save = async (): Promise<void> => {
    const value = { title: title.trim(), date, time: readTime(time), minutes: Number(minutes), place: place.trim(), pages: [...onPages], people: [...people], notes: notes.trim() };
    if (await ask('meeting.put', { meetingId: meeting?.id ?? createId(), meeting: value })) onClose();
  };
  return (
    <Dialog
      title={t('desk.meetings.add')}
      isOpen
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" isDisabled={!isReady} onPress={() => void save()}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <TextField label={t('desk.meetings.title')} value={title} onChange={setTitle} maxLength={200} isRequired autoFocus />
      <div className={css.row}>
        <TextField label={t('desk.meetings.date')} type="date" value={date} onChange={setDate} isRequired />
        <TextField label={t('desk.plan.time')} value={time} onChange={setTime} maxLength={5} error={badTime ? t('desk.plan.badTime') : null} />
        <TextField label={t('desk.plan.minutes')} value={minutes} onChange={setMinutes} inputMode="numeric" maxLength={4} error={badMinutes ? t('desk.plan.badMinutes') : null} />
      </div>
      <TextField label={t('desk.meetings.place')} value={place} onChange={setPlace} maxLength={300} />
      <PickMany label={t('desk.meetings.pages')} options={pages.map(({ id, title: name }) => ({ id, name }))} chosen={onPages} onChange={setPages} />
      <PickMany label={t('desk.meetings.people')} options={members} chosen={people} onChange={setPeople} />
      <TextField label={t('desk.meetings.notes')} value={notes} onChange={setNotes} maxLength={4_000} rows={3} />
    </Dialog>
  );
}
