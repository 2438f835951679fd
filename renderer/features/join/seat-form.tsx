import { useState, type FormEvent, type ReactElement } from 'react';
import { formatDate } from '../../../shared/i18n';
import { MAX_NAME_LENGTH } from '../../../shared/protocol';
import { Button, Notice, RadioGroup, Select, TextField, useLanguage, useT } from '../../ui';
import type { Guest, Phase } from './guest';
import { JoinFrame } from './join-frame';
import { PlainHttpNote } from './plain-http-note';
import { RefusalNotice } from './refusal-notice';
import css from './join.module.css';

interface SeatFormProps {
  readonly guest: Guest;
  readonly phase: Extract<Phase, { kind: 'form' }>;
  /** What this person used last on this device. */
  readonly name: string;
  readonly groupId: string | null;
}

const NEW = '';

/** Name and group; then one is in. */
export function SeatForm({ guest, phase, name: lastName, groupId: lastGroup }: SeatFormProps): ReactElement {
  const t = useT();
  const { language } = useLanguage();
  const { answer, busy } = phase;
  const role = answer.role ?? 'participant';
  const isFacilitator = role === 'facilitator';
  const [name, setName] = useState(lastName);
  const [groupId, setGroupId] = useState<string | null>(() => {
    // A facilitator sees all of them and begins at the first.
    if (answer.groups.length === 1 || isFacilitator) return answer.groups[0]?.id ?? null;
    return answer.groups.some((group) => group.id === lastGroup) ? lastGroup : null;
  });
  const [known, setKnown] = useState(NEW);
  const [tried, setTried] = useState(false);
  const group = answer.groups.find((candidate) => candidate.id === groupId);
  const people = group?.people ?? [];
  const nameMissing = name.trim() === '';

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (nameMissing || !group || busy) return;
    void guest.takeSeat({ name: name.trim(), groupId: group.id, ...(known === NEW ? {} : { participantId: known }) });
  };
  const chooseGroup = (id: string): void => {
    setGroupId(id);
    setKnown(NEW);
  };
  const choosePerson = (id: string): void => {
    setKnown(id);
    const person = people.find((candidate) => candidate.id === id);
    if (person) setName(person.name);
  };

  const place = [answer.region, answer.date && formatDate(answer.date, language)].filter(Boolean).join(' · ');
  return (
    <JoinFrame title={answer.title} subtitle={place}>
      <form className={css.form} onSubmit={submit} noValidate>
        <TextField
          label={t('join.name')}
          hint={t('join.name.help')}
          value={name}
          onChange={(value) => {
            setName(value);
            setKnown(NEW);
          }}
          error={tried && nameMissing ? t('join.name.missing') : null}
          autoComplete="name"
          maxLength={MAX_NAME_LENGTH}
          isRequired
        />
        {role !== 'participant' && <Notice>{t(`people.joinAs.${role}`)}</Notice>}
        {isFacilitator ? null : answer.groups.length === 0 ? (
          <Notice tone="warning">{t('join.group.none')}</Notice>
        ) : (
          <RadioGroup
            label={t('join.group')}
            value={groupId}
            options={answer.groups.map((candidate) => ({ id: candidate.id, label: candidate.name }))}
            onChange={chooseGroup}
            error={tried && !group ? t('join.group.missing') : null}
          />
        )}
        {people.length > 0 && (
          <Select
            label={t('join.known')}
            hint={t('join.known.help')}
            value={known}
            options={[{ id: NEW, label: t('join.known.new') }, ...people.map((person) => ({ id: person.id, label: person.name }))]}
            onChange={choosePerson}
          />
        )}
        {phase.reason !== null && <RefusalNotice reason={phase.reason} onRetry={() => void guest.retry()} onCode={guest.askCode} hasAction={phase.reason !== 'HOST_AWAY' && phase.reason !== 'DOOR_CLOSED'} />}
        <Button type="submit" variant="primary" size="large" isPending={busy} isDisabled={answer.groups.length === 0}>
          {t(busy ? 'join.going' : 'join.go')}
        </Button>
        <div className={css.others}>
          {guest.hasSeat() && (
            <Button variant="quiet" onPress={() => void guest.retry()}>
              {t('join.keep')}
            </Button>
          )}
          <Button variant="quiet" onPress={guest.askCode}>
            {t('join.back')}
          </Button>
        </div>
      </form>
      {answer.dataNotice !== '' && (
        <section className={css.notice}>
          <h2 className={css.noticeTitle}>{t('join.dataNotice')}</h2>
          <p>{answer.dataNotice}</p>
        </section>
      )}
      <PlainHttpNote />
    </JoinFrame>
  );
}
