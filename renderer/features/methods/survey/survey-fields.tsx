import type { ReactElement } from 'react';
import { isRightToLeft, MAX_ANSWER_TEXT, textIn, type AnswerValue, type SurveyAnswers, type SurveyInfo, type SurveyLanguage, type SurveyQuestion } from '../../../../shared/methods';
import { CheckboxGroup, RadioGroup, TextField, useT } from '../../../ui';
import css from './survey.module.css';

/** What is being filled in: as `SurveyAnswers`, but a number is still what was typed. */
export type Draft = Readonly<Record<string, AnswerValue>>;

interface SurveyFieldsProps {
  readonly survey: SurveyInfo;
  readonly language: SurveyLanguage;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  /** Says what is wrong with numbers. */
  readonly tried: boolean;
}

/** The questions of a survey in one language. */
export function SurveyFields({ survey, language, draft, onChange, tried }: SurveyFieldsProps): ReactElement {
  const set = (id: string, value: AnswerValue): void => onChange({ ...draft, [id]: value });
  return (
    <div lang={language} dir={isRightToLeft(language) ? 'rtl' : 'ltr'} className={css.questions}>
      {survey.questions.map((question) => (
        <Question key={question.id} survey={survey} question={question} language={language} value={draft[question.id]} onChange={(value) => set(question.id, value)} tried={tried} />
      ))}
    </div>
  );
}

interface QuestionProps {
  readonly survey: SurveyInfo;
  readonly question: SurveyQuestion;
  readonly language: SurveyLanguage;
  readonly value: AnswerValue | undefined;
  readonly onChange: (value: AnswerValue) => void;
  readonly tried: boolean;
}

function Question({ survey, question, language, value, onChange, tried }: QuestionProps): ReactElement {
  const t = useT();
  const words = (item: { readonly text: SurveyQuestion['text'] }): string => textIn(item.text, language, survey.languages);
  const options = (items: readonly { readonly id: string; readonly text: SurveyQuestion['text'] }[]) => items.map((item) => ({ id: item.id, label: words(item) }));
  const label = words(question);
  switch (question.type) {
    case 'choice': {
      const chosen = Array.isArray(value) ? value : [];
      return question.multiple ? (
        <CheckboxGroup label={label} hint={t('surveys.chooseMany')} options={options(question.options)} value={chosen} onChange={(next) => onChange([...next])} />
      ) : (
        <RadioGroup label={label} hint={t('surveys.chooseOne')} options={options(question.options)} value={chosen[0] ?? null} onChange={(next) => onChange([next])} />
      );
    }
    case 'scale': {
      const chosen = typeof value === 'object' && !Array.isArray(value) ? value : {};
      return (
        <section className={css.block} aria-label={label}>
          <h3 className={css.blockTitle}>{label}</h3>
          {question.statements.map((statement) => (
            <RadioGroup key={statement.id} layout="row" label={words(statement)} options={options(question.steps)} value={chosen[statement.id] ?? null} onChange={(next) => onChange({ ...chosen, [statement.id]: next })} />
          ))}
        </section>
      );
    }
    case 'text':
      return <TextField label={label} rows={3} maxLength={MAX_ANSWER_TEXT} value={typeof value === 'string' ? value : ''} onChange={onChange} />;
    case 'number': {
      const typed = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
      const { min, max } = question;
      return <TextField label={label} hint={t('surveys.numberRange', { min, max })} inputMode="numeric" maxLength={20} value={typed} onChange={onChange} error={tried && isWrong(question, typed) ? t('surveys.number.wrong', { min, max }) : null} />;
    }
  }
}

const numberOf = (typed: string): number => Number(typed.trim().replace(',', '.').replace('−', '-'));

function isWrong({ min, max }: { readonly min: number; readonly max: number }, typed: string): boolean {
  const number = numberOf(typed);
  return typed.trim() !== '' && (!Number.isFinite(number) || number < min || number > max);
}

/** What was filled in as answers; null when a number can't be one. */
export function answersOf(survey: SurveyInfo, draft: Draft): SurveyAnswers | null {
  const answers: Record<string, AnswerValue> = {};
  for (const question of survey.questions) {
    const value = draft[question.id];
    if (value === undefined) continue;
    if (question.type !== 'number') answers[question.id] = value;
    else if (typeof value === 'number') answers[question.id] = value;
    else if (typeof value === 'string' && value.trim() !== '') {
      if (isWrong(question, value)) return null;
      answers[question.id] = numberOf(value);
    }
  }
  return answers;
}
