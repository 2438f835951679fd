import { CalendarPlus, Copy } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { momentOf, timetable, toIcs, type CalendarEntry, type Facilitation } from '../../../../shared/facilitation';
import { createT, formatDate, LOCALES } from '../../../../shared/i18n';
import type { Language } from '../../../../shared/kernel/language';
import { MAIN, webLink, type GroupInfo } from '../../../../shared/protocol';
import { useHostAccess, useSaveFile } from '../../../bridge';
import { Button, copyText, Notice, TextField, useT, useToasts } from '../../../ui';
import type { Ask } from '../../phases';
import { useHosting } from '../../share';
import css from '../desk.module.css';

interface InviteSectionProps {
  readonly workshopId: string;
  readonly title: string;
  readonly date: string;
  readonly language: Language;
  readonly course: Facilitation;
  readonly groups: readonly GroupInfo[];
  readonly ask: Ask;
}

const HOUR_MS = 3_600_000;

/** Where people meet, and how they are asked: text to paste into an e-mail, and an entry for their calendars. */
export function InviteSection({ workshopId, title, date, language, course, groups, ask }: InviteSectionProps): ReactElement {
  const t = useT();
  const { show } = useToasts();
  const { bridge } = useHostAccess();
  const saveFile = useSaveFile();
  const { state } = useHosting(workshopId, false);
  const text = invitationText({ title, date, language, course, join: state?.kind === 'on' ? { url: state.joinUrl, code: state.code } : null });
  const copy = async (): Promise<void> => {
    const done = await copyText(text);
    show({ tone: done ? 'ok' : 'danger', text: t(done ? 'desk.invite.copied' : 'desk.invite.notCopied') });
  };
  const entries = calendarEntries({ workshopId, title, date, course, description: text });
  const save = (): void => {
    saveFile(bridge.call('app.saveCalendar', { title, ics: toIcs(entries, Date.now()) }));
  };
  return (
    <section className={css.section} aria-labelledby="invite-title">
      <h2 id="invite-title">{t('desk.rooms')}</h2>
      <RoomField target={MAIN} label={t('desk.rooms.main')} url={course.main.room} ask={ask} />
      {groups.map(({ id, name }) => (
        <RoomField key={id} target={id} label={t('desk.rooms.of', { name })} url={course.stages[id]?.room ?? ''} ask={ask} />
      ))}
      <h2>{t('desk.invite')}</h2>
      {state?.kind !== 'on' && <Notice>{t('desk.invite.share')}</Notice>}
      <pre className={css.invitation} data-testid="invitation">
        {text}
      </pre>
      <div className={css.row}>
        <Button variant="primary" icon={<Copy />} onPress={() => void copy()}>
          {t('desk.invite.copy')}
        </Button>
        <Button icon={<CalendarPlus />} isDisabled={entries.length === 0} onPress={save}>
          {t('desk.invite.calendar')}
        </Button>
      </div>
      {entries.length === 0 && <p className={css.quiet}>{t('desk.invite.noTime')}</p>}
    </section>
  );
}

function RoomField({ target, label, url, ask }: { readonly target: string; readonly label: string; readonly url: string; readonly ask: Ask }): ReactElement {
  const t = useT();
  const [text, setText] = useState(url);
  const wanted = text.trim() === '' || /^[a-z]+:/i.test(text.trim()) ? text.trim() : `https://${text.trim()}`;
  const isBad = wanted !== '' && !webLink.safeParse(wanted).success;
  return <TextField label={label} type="url" value={text} onChange={setText} onBlur={() => isBad || wanted === url || void ask('room.set', { target, url: wanted })} error={isBad ? t('desk.badLink') : null} maxLength={2_000} />;
}

interface InvitationFacts {
  readonly title: string;
  readonly date: string;
  readonly language: Language;
  readonly course: Facilitation;
  readonly join: { readonly url: string; readonly code: string } | null;
}

/** In the workshop's language, whoever copies it. */
export function invitationText({ title, date, language, course, join }: InvitationFacts): string {
  const t = createT(language);
  const day = [formatDate(date, language), course.start ? t('desk.invite.at', { time: course.start.time.replace(':', language === 'en' ? ':' : '.') }) : ''].filter((word) => word !== '').join(' ');
  const rows = course.start && date !== '' ? timetable(course.phases, { date, ...course.start }) : null;
  const clock = course.start && new Intl.DateTimeFormat(LOCALES[language], { hour: 'numeric', minute: '2-digit', timeZone: course.start.timeZone });
  const programme = rows && clock ? course.phases.map((phase, index) => `${clock.format(rows[index]?.startsAt ?? 0)} ${phase.title}`) : [];
  return [
    t('desk.invite.welcome', { title }),
    ...(day === '' ? [] : [day]),
    '',
    ...(join ? [t('desk.invite.link', { url: join.url }), t('desk.invite.code', { code: join.code })] : []),
    ...(course.main.room === '' ? [] : [t('desk.invite.room', { url: course.main.room })]),
    ...(programme.length === 0 ? [] : ['', ...programme]),
  ].join('\n');
}

interface CalendarFacts {
  readonly workshopId: string;
  readonly title: string;
  readonly date: string;
  readonly course: Facilitation;
  readonly description: string;
}

/** The day itself, and every meeting that has a time. */
export function calendarEntries({ workshopId, title, date, course, description }: CalendarFacts): readonly CalendarEntry[] {
  const { start } = course;
  const timeZone = start?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const rows = start && date !== '' ? timetable(course.phases, { date, ...start }) : null;
  const dayStart = start && date !== '' ? momentOf(date, start.time, start.timeZone) : null;
  const day: CalendarEntry[] =
    dayStart === null ? [] : [{ uid: `${workshopId}@polkupaja`, title, description, place: '', url: course.main.room, startsAt: dayStart, endsAt: rows?.at(-1)?.endsAt ?? dayStart + HOUR_MS }];
  const later = course.meetings.flatMap((meeting): CalendarEntry[] => {
    const startsAt = meeting.time === null ? null : momentOf(meeting.date, meeting.time, timeZone);
    if (startsAt === null) return [];
    return [{ uid: `${workshopId}-${meeting.id}@polkupaja`, title: `${title}: ${meeting.title}`, description: meeting.notes, place: meeting.place, url: course.main.room, startsAt, endsAt: startsAt + meeting.minutes * 60_000 }];
  });
  return [...day, ...later];
}
