import { useRef, useState, type ReactElement } from 'react';
import { createSecret } from '../../../../shared/kernel/ids';
import { languageFor, textIn, type SurveyInfo, type SurveyLanguage } from '../../../../shared/methods';
import { Button, FullScreenDialog, Notice, useLanguage, useT } from '../../../ui';
import type { MethodFailure } from '../method-client';
import type { MethodsProps } from '../types';
import { useMethodClient } from '../use-act';
import { LanguageChoice } from './answer-dialog';
import { answersOf, SurveyFields, type Draft } from './survey-fields';
import css from './survey.module.css';

interface DeviceFormProps extends Pick<MethodsProps, 'seat'> {
  readonly survey: SurveyInfo;
  /** `kiosk`: people answer here one after another · `paper`: somebody enters filled-in sheets. */
  readonly use: 'kiosk' | 'paper';
  readonly onClose: () => void;
}

/** One device for many answers. Each begins empty: nobody sees what the one before answered. */
export function DeviceForm({ survey, seat, use, onClose }: DeviceFormProps): ReactElement {
  const t = useT();
  const { language: reader } = useLanguage();
  const client = useMethodClient(seat);
  const [language, setLanguage] = useState<SurveyLanguage>(() => languageFor(survey, reader));
  const [draft, setDraft] = useState<Draft>({});
  const [tried, setTried] = useState(false);
  const [saved, setSaved] = useState(0);
  const [thanks, setThanks] = useState(false);
  const [problem, setProblem] = useState<MethodFailure | 'number' | null>(null);
  /** Of the answer that is being given: the same until it is stored, so that sending it twice makes no second one. */
  const [ballot, setBallot] = useState(() => createSecret());
  const busy = useRef(false);
  const top = useRef<HTMLHeadingElement>(null);

  const begin = (): void => {
    setThanks(false);
    setLanguage(languageFor(survey, reader));
    top.current?.focus();
    top.current?.scrollIntoView({ block: 'start' });
  };
  const save = async (): Promise<void> => {
    setTried(true);
    const answers = answersOf(survey, draft);
    if (!answers) return setProblem('number');
    if (!client || busy.current) return;
    busy.current = true;
    const sent = await client.act({ action: 'survey.answer', id: survey.id, ballot, answers, by: 'device' });
    busy.current = false;
    setProblem(sent.ok ? null : sent.error);
    if (!sent.ok) return;
    setBallot(createSecret());
    setDraft({});
    setTried(false);
    setSaved((now) => now + 1);
    if (use === 'kiosk') setThanks(true);
    else begin();
  };
  const title = textIn(survey.title, language, survey.languages);
  return (
    <FullScreenDialog title={title} isOpen onClose={onClose} closeLabel={t('surveys.kiosk.close')}>
      <div className={css.device} data-use={use} data-testid="device-form">
        <h2 className={css.deviceTitle} tabIndex={-1} ref={top} lang={language}>
          {title}
        </h2>
        {use === 'paper' && (
          <p role="status" className={css.muted}>
            {t('surveys.paper.saved', { count: saved })}
          </p>
        )}
        {thanks ? (
          <div className={css.thanks}>
            <Notice tone="ok">{t('surveys.kiosk.thanks')}</Notice>
            <Button variant="primary" size="large" autoFocus onPress={begin}>
              {t('surveys.kiosk.next')}
            </Button>
          </div>
        ) : (
          <div className={css.form}>
            {use === 'kiosk' && survey.anonymous && <p className={css.muted}>{t('surveys.anonymousNote')}</p>}
            <LanguageChoice survey={survey} language={language} onChange={setLanguage} />
            <SurveyFields key={saved} survey={survey} language={language} draft={draft} onChange={setDraft} tried={tried} />
            {problem && problem !== 'number' && <Notice tone="danger">{t(`methods.problem.${problem}`)}</Notice>}
            <Button variant="primary" size="large" onPress={() => void save()}>
              {t(use === 'kiosk' ? 'surveys.send' : 'surveys.send.next')}
            </Button>
          </div>
        )}
      </div>
    </FullScreenDialog>
  );
}
