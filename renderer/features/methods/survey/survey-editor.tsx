import { useState, type ReactElement } from 'react';
import { Plus } from 'lucide-react';
import { LANGUAGE_NAMES, MAX_QUESTIONS, SURVEY_LANGUAGES, surveyWish, type QuestionType, type SurveyInfo, type SurveyItem, type SurveyLanguage, type SurveyQuestion, type SurveyWish } from '../../../../shared/methods';
import { PRESETS, presetSurvey, type SurveyPreset } from '../../../../shared/methods/survey/presets';
import { createId } from '../../../../shared/kernel/ids';
import { Button, CheckboxGroup, Dialog, Notice, RadioGroup, Select, TextField, useLanguage, useT } from '../../../ui';
import { QuestionEditor } from './question-editor';
import css from './survey.module.css';

interface SurveyEditorProps {
  /** Null for a new one. */
  readonly survey: SurveyInfo | null;
  readonly hasAnswers: boolean;
  readonly onSave: (wish: SurveyWish) => void;
  readonly onClose: () => void;
}

const NEW_TYPES = ['choice', 'multiple', 'scale', 'text', 'number'] as const;
const id = (): string => createId(undefined, 8);
const items = (count: number): SurveyItem[] => Array.from({ length: count }, () => ({ id: id(), text: {} }));

function newQuestion(type: QuestionType | 'multiple'): SurveyQuestion {
  const base = { id: id(), text: {} };
  switch (type) {
    case 'choice':
    case 'multiple':
      return { ...base, type: 'choice', multiple: type === 'multiple', options: items(2) };
    case 'scale':
      return { ...base, type: 'scale', statements: items(1), steps: items(3) };
    case 'text':
      return { ...base, type: 'text' };
    case 'number':
      return { ...base, type: 'number', min: 0, max: 10 };
  }
}

/** A survey as its facilitator writes it: settings, languages, questions. */
export function SurveyEditor({ survey, hasAnswers, onSave, onClose }: SurveyEditorProps): ReactElement {
  const t = useT();
  const { language: reader } = useLanguage();
  const [preset, setPreset] = useState<SurveyPreset>('empty');
  const [wish, setWish] = useState<SurveyWish>(() => survey ?? { ...presetSurvey('empty'), languages: [reader] });
  const [language, setLanguage] = useState<SurveyLanguage>(() => wish.languages[0] ?? reader);
  const [threshold, setThreshold] = useState(String(wish.threshold));
  const [tried, setTried] = useState(false);
  const change = (more: Partial<SurveyWish>): void => setWish((now) => ({ ...now, ...more }));
  const changeQuestions = (questions: SurveyQuestion[]): void => change({ questions });
  const badThreshold = !/^\d{1,3}$/.test(threshold) || Number(threshold) < 1 || Number(threshold) > 100;
  const titleMissing = Object.values(wish.title).every((one) => one.trim() === '');
  const textless = wish.questions.some(({ text }) => Object.values(text).every((one) => one.trim() === ''));
  const final: SurveyWish = { ...wish, threshold: badThreshold ? wish.threshold : Number(threshold), live: wish.live && !wish.anonymous };

  const save = (): void => {
    setTried(true);
    const checked = surveyWish.safeParse(final);
    if (checked.success && !badThreshold && !titleMissing && !textless) onSave(checked.data);
  };
  const takePreset = (next: SurveyPreset): void => {
    const taken = presetSurvey(next);
    setPreset(next);
    setWish(next === 'empty' ? { ...taken, languages: [reader] } : taken);
    setLanguage(next === 'empty' ? reader : (taken.languages.find((one) => one === reader) ?? 'fi'));
    setThreshold(String(taken.threshold));
  };
  const move = (index: number, by: -1 | 1): void => {
    const questions = [...wish.questions];
    const [moved] = questions.splice(index, 1);
    if (moved) questions.splice(index + by, 0, moved);
    changeQuestions(questions);
  };
  return (
    <Dialog
      title={t(survey ? 'surveys.edit' : 'surveys.new')}
      isOpen
      onClose={onClose}
      size="wide"
      role="alertdialog"
      actions={
        <Button variant="primary" onPress={save}>
          {t('surveys.save')}
        </Button>
      }
    >
      <div className={css.form}>
        {hasAnswers && <Notice>{t('surveys.linesLocked')}</Notice>}
        {!survey && <Select label={t('surveys.preset')} value={preset} options={PRESETS.map((one) => ({ id: one, label: t(`surveys.preset.${one}`) }))} onChange={takePreset} />}
        <CheckboxGroup label={t('surveys.languages')} layout="row" value={wish.languages} options={SURVEY_LANGUAGES.map((one) => ({ id: one, label: LANGUAGE_NAMES[one] }))} onChange={(languages) => languages.length > 0 && (change({ languages: [...languages] }), languages.includes(language) || setLanguage(languages[0] ?? reader))} />
        {wish.languages.length > 1 && <Select label={t('surveys.writeIn')} value={language} options={wish.languages.map((one) => ({ id: one, label: LANGUAGE_NAMES[one] }))} onChange={setLanguage} />}
        <TextField label={t('methods.title')} value={wish.title[language] ?? ''} maxLength={200} onChange={(text) => change({ title: { ...wish.title, [language]: text } })} error={tried && titleMissing ? t('methods.titleMissing') : null} />
        {!hasAnswers && (
          <RadioGroup
            label={t('surveys.anonymous')}
            value={wish.anonymous ? 'yes' : 'no'}
            options={(['yes', 'no'] as const).map((one) => ({ id: one, label: t(`surveys.anonymous.${one}`), hint: t(`surveys.anonymous.${one}.hint`) }))}
            onChange={(one) => change({ anonymous: one === 'yes' })}
          />
        )}
        {!wish.anonymous && !hasAnswers && (
          <RadioGroup label={t('surveys.results')} value={wish.live ? 'live' : 'closed'} options={(['closed', 'live'] as const).map((one) => ({ id: one, label: t(`surveys.results.${one}`) }))} onChange={(one) => change({ live: one === 'live' })} />
        )}
        <RadioGroup label={t('surveys.percentOf')} layout="row" value={wish.percentOf} options={(['answered', 'all'] as const).map((one) => ({ id: one, label: t(`surveys.percentOf.${one}`) }))} onChange={(percentOf) => change({ percentOf })} />
        {wish.anonymous && !hasAnswers && <TextField label={t('surveys.threshold')} inputMode="numeric" maxLength={3} value={threshold} onChange={setThreshold} error={tried && badThreshold ? t('surveys.threshold.bad') : null} />}
        <CheckboxGroup label={t('surveys.when')} value={wish.atEnd ? ['atEnd'] : []} options={[{ id: 'atEnd', label: t('surveys.atEnd') }]} onChange={(chosen) => change({ atEnd: chosen.length > 0 })} />
        {wish.questions.map((question, index) => (
          <QuestionEditor
            key={question.id}
            question={question}
            number={index + 1}
            count={wish.questions.length}
            language={language}
            answered={hasAnswers ? (survey?.questions.find((one) => one.id === question.id) ?? null) : null}
            tried={tried}
            onChange={(next) => changeQuestions(wish.questions.map((one) => (one.id === question.id ? next : one)))}
            onMove={(by) => move(index, by)}
            onRemove={() => changeQuestions(wish.questions.filter((one) => one.id !== question.id))}
          />
        ))}
        {tried && wish.questions.length === 0 && <Notice tone="danger">{t('surveys.noQuestions')}</Notice>}
        {wish.questions.length < MAX_QUESTIONS && (
          <div className={css.adders} role="group" aria-label={t('surveys.addQuestion')}>
            {NEW_TYPES.map((type) => (
              <Button key={type} variant="secondary" icon={<Plus />} onPress={() => changeQuestions([...wish.questions, newQuestion(type)])}>
                {t(`surveys.type.${type}`)}
              </Button>
            ))}
          </div>
        )}
      </div>
    </Dialog>
  );
}
