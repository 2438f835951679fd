import type { ReactElement } from 'react';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { MAX_OPTIONS, MAX_STEPS, type SurveyItem, type SurveyLanguage, type SurveyQuestion } from '../../../../shared/methods';
import { IconButton, TextField, useT } from '../../../ui';
import { ItemList } from './item-list';
import css from './survey.module.css';

interface QuestionEditorProps {
  readonly question: SurveyQuestion;
  readonly number: number;
  readonly count: number;
  readonly language: SurveyLanguage;
  /** The question as it was answered; null for one that nobody has answered. */
  readonly answered: SurveyQuestion | null;
  readonly tried: boolean;
  readonly onChange: (question: SurveyQuestion) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

const idsOf = (items: readonly SurveyItem[] | undefined): ReadonlySet<string> => new Set(items?.map(({ id }) => id));

/** One question of a survey, in the language that is being written. */
export function QuestionEditor({ question, number, count, language, answered, tried, onChange, onMove, onRemove }: QuestionEditorProps): ReactElement {
  const t = useT();
  const text = question.text[language] ?? '';
  const isMissing = tried && Object.values(question.text).every((one) => one.trim() === '');
  return (
    <section className={css.question} aria-label={t('surveys.question', { number })}>
      <div className={css.questionHead}>
        <h3 className={css.blockTitle}>
          {t('surveys.question', { number })} · {t(`surveys.type.${question.type === 'choice' && question.multiple ? 'multiple' : question.type}`)}
        </h3>
        <span>
          <IconButton label={t('surveys.question.up', { number })} icon={<ArrowUp />} isDisabled={number === 1} onPress={() => onMove(-1)} />
          <IconButton label={t('surveys.question.down', { number })} icon={<ArrowDown />} isDisabled={number === count} onPress={() => onMove(1)} />
          <IconButton label={t('surveys.question.remove', { number })} icon={<Trash2 />} isDisabled={answered !== null} onPress={onRemove} />
        </span>
      </div>
      <TextField label={t('surveys.question.text')} value={text} maxLength={1000} onChange={(next) => onChange({ ...question, text: { ...question.text, [language]: next } })} error={isMissing ? t('surveys.question.missing') : null} />
      {question.type === 'choice' && (
        <ItemList label={t('surveys.options')} items={question.options} language={language} least={1} most={MAX_OPTIONS} canAdd locked={idsOf(answered?.type === 'choice' ? answered.options : undefined)} onChange={(options) => onChange({ ...question, options })} />
      )}
      {question.type === 'scale' && (
        <>
          <ItemList label={t('surveys.statements')} items={question.statements} language={language} least={1} most={MAX_OPTIONS} canAdd locked={idsOf(answered?.type === 'scale' ? answered.statements : undefined)} onChange={(statements) => onChange({ ...question, statements })} />
          <ItemList label={t('surveys.steps')} items={question.steps} language={language} least={2} most={MAX_STEPS} canAdd={answered === null} locked={idsOf(answered?.type === 'scale' ? answered.steps : undefined)} onChange={(steps) => onChange({ ...question, steps })} />
        </>
      )}
      {question.type === 'number' && (
        <div className={css.range}>
          <NumberField label={t('surveys.least')} value={question.min} onChange={(min) => onChange({ ...question, min })} isReadOnly={answered !== null} />
          <NumberField label={t('surveys.most')} value={question.max} onChange={(max) => onChange({ ...question, max })} isReadOnly={answered !== null} error={question.min >= question.max ? t('surveys.number.bad') : null} />
        </div>
      )}
    </section>
  );
}

function NumberField({ value, onChange, ...rest }: { readonly label: string; readonly value: number; readonly onChange: (value: number) => void; readonly isReadOnly: boolean; readonly error?: string | null }): ReactElement {
  return <TextField {...rest} inputMode="numeric" maxLength={9} value={String(value)} onChange={(typed) => onChange(/^-?\d{0,8}$/.test(typed) ? Number(typed) || 0 : value)} />;
}
