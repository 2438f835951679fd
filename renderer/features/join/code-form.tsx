import { useState, type FormEvent, type ReactElement } from 'react';
import { Button, TextField, useT } from '../../ui';
import type { Guest, Phase } from './guest';
import { JoinFrame } from './join-frame';
import { RefusalNotice } from './refusal-notice';
import css from './join.module.css';

interface CodeFormProps {
  readonly guest: Guest;
  readonly phase: Extract<Phase, { kind: 'code' }>;
}

/** For those who came by the short address: the code from the wall. */
export function CodeForm({ guest, phase }: CodeFormProps): ReactElement {
  const t = useT();
  const [code, setCode] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setMissing(code.trim() === '');
    if (code.trim() !== '' && !phase.busy) void guest.enterCode(code);
  };
  return (
    <JoinFrame title={t('join.title')}>
      {phase.reason !== null && <RefusalNotice reason={phase.reason} hasAction={false} onRetry={() => undefined} onCode={() => undefined} />}
      <form className={css.form} onSubmit={submit} noValidate>
        <TextField
          label={t('join.code')}
          hint={t('join.code.help')}
          value={code}
          onChange={setCode}
          error={missing ? t('join.code.missing') : null}
          autoComplete="off"
          autoFocus
          isRequired
          maxLength={64}
        />
        <Button type="submit" variant="primary" size="large" isPending={phase.busy}>
          {t('join.code.go')}
        </Button>
        {guest.hasSeat() && (
          <Button variant="quiet" onPress={() => void guest.retry()}>
            {t('join.keep')}
          </Button>
        )}
      </form>
    </JoinFrame>
  );
}
