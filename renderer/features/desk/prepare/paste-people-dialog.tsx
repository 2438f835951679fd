import { useMemo, useState, type ReactElement } from 'react';
import { readPeople } from '../../../../shared/facilitation';
import { Button, Dialog, Notice, TextField, useT, useToasts } from '../../../ui';
import type { Ask } from '../../phases';

interface PastePeopleDialogProps {
  readonly ask: Ask;
  readonly onClose: () => void;
}

/** The host takes so many at once. */
const AT_ONCE = 200;

/** Names pasted from a table or an e-mail; what is wrong with a line is said before anything is added. */
export function PastePeopleDialog({ ask, onClose }: PastePeopleDialogProps): ReactElement {
  const t = useT();
  const { show } = useToasts();
  const [text, setText] = useState('');
  const people = useMemo(() => readPeople(text), [text]);
  const good = people.filter(({ problem, isRepeated }) => problem === null && !isRepeated);
  const bad = people.filter(({ problem }) => problem !== null);
  const repeated = people.filter(({ isRepeated }) => isRepeated).length;
  const add = async (): Promise<void> => {
    let added = 0;
    for (let from = 0; from < good.length; from += AT_ONCE) {
      const answer = await ask('roster.add', { people: good.slice(from, from + AT_ONCE).map(({ name, organisation, profession }) => ({ name, organisation, profession })) });
      if (!answer) return;
      added += answer.added;
    }
    show({ tone: 'ok', text: t('desk.roster.added', { count: added }) });
    onClose();
  };
  return (
    <Dialog
      title={t('desk.roster.paste')}
      isOpen
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" isDisabled={good.length === 0} onPress={() => void add()}>
            {t('desk.roster.addCount', { count: good.length })}
          </Button>
        </>
      }
    >
      <TextField label={t('desk.roster.lines')} hint={t('desk.roster.linesHint')} value={text} onChange={setText} rows={10} autoFocus />
      {bad.length > 0 && (
        <Notice tone="warning">
          {bad.slice(0, 5).map(({ line, problem }) => (
            <p key={line}>{t(problem === 'name-too-long' ? 'desk.roster.tooLong' : 'desk.roster.noName', { line })}</p>
          ))}
        </Notice>
      )}
      {repeated > 0 && <Notice>{t('desk.roster.repeated', { count: repeated })}</Notice>}
    </Dialog>
  );
}
