import { useEffect, useState, type ReactElement } from 'react';
import { LANGUAGE_NAMES, languageFor, textIn, type SurveyInfo, type SurveyLanguage } from '../../../../shared/methods';
import { Button, Dialog, Notice, Select, Skeleton, useLanguage, useT } from '../../../ui';
import type { MethodClient, MethodFailure } from '../method-client';
import { useMethodClient } from '../use-act';
import type { MethodsProps } from '../types';
import { useKeptFocus } from '../use-kept-focus';
import { ballotSecret } from './ballot-secret';
import { answersOf, SurveyFields, type Draft } from './survey-fields';
import css from './survey.module.css';

interface AnswerDialogProps extends Pick<MethodsProps, 'seat'> {
  readonly survey: SurveyInfo;
  readonly onClose: () => void;
}

type Stage = 'asking' | 'form' | 'sent' | 'taken';

/** A participant's own answer on the own device. What is filled in stays in the page until the host has it. */
export function AnswerDialog({ survey, seat, onClose }: AnswerDialogProps): ReactElement {
  const t = useT();
  const { language: reader } = useLanguage();
  const client = useMethodClient(seat);
  const [language, setLanguage] = useState<SurveyLanguage>(() => languageFor(survey, reader));
  const [draft, setDraft] = useState<Draft>({});
  const [stage, setStage] = useState<Stage>('asking');
  const [problem, setProblem] = useState<MethodFailure | null>(null);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const said = useKeptFocus<HTMLDivElement>(stage);

  useEffect(() => {
    let gone = false;
    void askMine(client, survey).then((mine) => {
      if (gone) return;
      setDraft(mine.draft);
      setStage(mine.taken && survey.anonymous ? 'taken' : 'form');
    });
    return () => {
      gone = true;
    };
    // Once, when it opens: what is being filled in must not be replaced.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [survey.id]);

  const send = async (): Promise<void> => {
    setTried(true);
    const answers = answersOf(survey, draft);
    if (!client || !answers || busy) return;
    setBusy(true);
    const sent = await client.act({ action: 'survey.answer', id: survey.id, ballot: ballotSecret(survey.id), answers, by: 'self' });
    setBusy(false);
    if (sent.ok) setStage('sent');
    setProblem(sent.ok ? null : sent.error);
  };
  return (
    <Dialog
      title={textIn(survey.title, language, survey.languages)}
      isOpen
      onClose={onClose}
      size="wide"
      actions={
        stage === 'form' ? (
          <Button variant="primary" isDisabled={busy} onPress={() => void send()}>
            {t('surveys.send')}
          </Button>
        ) : (
          <Button variant="primary" onPress={onClose}>
            {t('methods.done')}
          </Button>
        )
      }
    >
      {stage === 'asking' && <Skeleton count={3} height={72} />}
      <div ref={said} tabIndex={-1} className={css.said}>
        {stage === 'sent' && <Notice tone="ok">{t('surveys.sent')}</Notice>}
        {stage === 'taken' && <Notice tone="ok">{t('surveys.answered')}</Notice>}
      </div>
      {stage === 'form' && (
        <div className={css.form}>
          <p className={css.muted}>{t(survey.anonymous ? 'surveys.anonymousNote' : 'surveys.namedNote')}</p>
          <LanguageChoice survey={survey} language={language} onChange={setLanguage} />
          <SurveyFields survey={survey} language={language} draft={draft} onChange={setDraft} tried={tried} />
          {problem && <Notice tone="danger">{t(`methods.problem.${problem}`)}</Notice>}
        </div>
      )}
    </Dialog>
  );
}

export function LanguageChoice({ survey, language, onChange }: { readonly survey: SurveyInfo; readonly language: SurveyLanguage; readonly onChange: (language: SurveyLanguage) => void }): ReactElement | null {
  const t = useT();
  if (survey.languages.length < 2) return null;
  return <Select label={t('surveys.ownLanguage')} value={language} options={survey.languages.map((id) => ({ id, label: LANGUAGE_NAMES[id] }))} onChange={onChange} />;
}

async function askMine(client: MethodClient | null, survey: SurveyInfo): Promise<{ readonly taken: boolean; readonly draft: Draft }> {
  const answer = await client?.act({ action: 'survey.mine', id: survey.id, ballot: ballotSecret(survey.id) });
  if (!answer?.ok || answer.value.kind !== 'answers') return { taken: false, draft: {} };
  return { taken: answer.value.taken, draft: answer.value.answers ?? {} };
}
