import { useState, type FormEvent, type ReactElement } from 'react';
import { dismissWarning, undismissWarning, type BoardContext } from '../../../shared/doc';
import type { Warning } from '../../../shared/outline';
import { Button, TextField, useT } from '../../ui';
import type { BoardWarnings } from './use-warnings';
import { warningWords } from './warning-words';
import css from './warnings.module.css';

interface WarningListProps {
  readonly ctx: BoardContext;
  readonly warnings: BoardWarnings;
  readonly readOnly: boolean;
  readonly onGo: (warning: Warning) => void;
}

/** Every warning with a way to its place; what was dismissed stays in sight with its reason. */
export function WarningList({ ctx, warnings, readOnly, onGo }: WarningListProps): ReactElement {
  const t = useT();
  const [dismissing, setDismissing] = useState<string | null>(null);
  return (
    <>
      {warnings.open.length === 0 && <p className={css.none}>{t('warnings.none.detail')}</p>}
      <ul className={css.list}>
        {warnings.open.map((warning) => {
          const words = warningWords(warning, t);
          return (
            <li key={warning.id} className={css.item} data-rule={warning.rule}>
              <button type="button" className={css.go} aria-label={t('warnings.go', { warning: words.rule, subject: words.subject })} onClick={() => onGo(warning)}>
                <span className={css.rule}>{words.rule}</span>
                <span className={css.subject}>{words.subject}</span>
              </button>
              {!readOnly && dismissing !== warning.id && (
                <Button variant="quiet" aria-label={t('warnings.dismiss.of', { warning: words.rule, subject: words.subject })} onPress={() => setDismissing(warning.id)}>
                  {t('warnings.dismiss')}
                </Button>
              )}
              {!readOnly && dismissing === warning.id && (
                <ReasonForm
                  onCancel={() => setDismissing(null)}
                  onReason={(reason) => {
                    dismissWarning(ctx, warning.id, reason);
                    setDismissing(null);
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
      {warnings.dismissed.length > 0 && (
        <>
          <h3 className={css.heading}>{t('warnings.dismissed', { count: warnings.dismissed.length })}</h3>
          <ul className={css.list}>
            {warnings.dismissed.map((warning) => {
              const words = warningWords(warning, t);
              return (
                <li key={warning.id} className={css.item} data-rule={warning.rule}>
                  <div className={css.words}>
                    <span className={css.rule}>{words.rule}</span>
                    <span className={css.subject}>{words.subject}</span>
                    <span className={css.reason}>{t('warnings.dismissed.reason', { reason: warning.dismissed?.reason ?? '' })}</span>
                  </div>
                  {!readOnly && (
                    <Button variant="quiet" aria-label={t('warnings.takeBack.of', { warning: words.rule, subject: words.subject })} onPress={() => undismissWarning(ctx, warning.id)}>
                      {t('warnings.takeBack')}
                    </Button>
                  )}
                </li>
              );
            })}
          </ul>
        </>
      )}
    </>
  );
}

const MAX_REASON = 500;

function ReasonForm({ onReason, onCancel }: { readonly onReason: (reason: string) => void; readonly onCancel: () => void }): ReactElement {
  const t = useT();
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (reason.trim() !== '') onReason(reason.trim());
  };
  return (
    <form className={css.form} onSubmit={onSubmit}>
      <TextField label={t('warnings.reason')} value={reason} onChange={setReason} maxLength={MAX_REASON} error={checked && reason.trim() === '' ? t('warnings.reason.missing') : null} autoFocus isRequired />
      <div className={css.formButtons}>
        <Button variant="quiet" onPress={onCancel}>
          {t('warnings.cancel')}
        </Button>
        <Button variant="primary" type="submit">
          {t('warnings.save')}
        </Button>
      </div>
    </form>
  );
}
