import { useState, type ReactElement } from 'react';
import { textIn, type MethodAction, type MethodAnswer, type SurveyInfo } from '../../../../shared/methods';
import { Button, MenuButton, useLanguage, useT, type MenuEntry } from '../../../ui';
import { useKeptFocus } from '../use-kept-focus';
import { NamedAnswers } from './named-answers';
import { SurveyResults } from './survey-results';
import css from '../methods.module.css';

interface SurveyRowProps {
  readonly survey: SurveyInfo;
  readonly count: number;
  readonly pageId: string;
  readonly canManage: boolean;
  readonly canTake: boolean;
  readonly onTake: () => void;
  readonly onEdit: () => void;
  readonly onDevice: (use: 'kiosk' | 'paper') => void;
  readonly act: (action: MethodAction) => Promise<MethodAnswer | null>;
}

/** One survey in the list: how it stands, its results, what one can do with it. */
export function SurveyRow({ survey, count, pageId, canManage, canTake, onTake, onEdit, onDevice, act }: SurveyRowProps): ReactElement {
  const t = useT();
  const { language } = useLanguage();
  const { id, state } = survey;
  const [named, setNamed] = useState(false);
  const head = useKeptFocus<HTMLHeadingElement>(state);
  const title = textIn(survey.title, language, survey.languages);
  const more: MenuEntry[] = [
    { id: 'edit', label: t('surveys.edit'), onAction: onEdit },
    { id: 'copy', label: t('surveys.copy'), onAction: () => void act({ action: 'survey.save', id: null, wish: copyOf(survey, t('surveys.copyOf', { title }), language) }) },
    { id: 'remove', label: t('methods.remove'), isDanger: true, onAction: () => void act({ action: 'method.remove', id }) },
  ];
  return (
    <li className={css.method} data-testid="method" data-kind="survey" data-state={state}>
      <div className={css.methodHead}>
        <h3 className={css.methodTitle} tabIndex={-1} ref={head}>{title}</h3>
        <span className={css.state} data-open={state === 'open' || undefined}>
          {state === 'draft' ? t('surveys.state.draft') : t(`methods.state.${state}`)}
        </span>
      </div>
      <p className={css.muted}>
        {t('surveys.facts', { count: survey.questions.length })} · {t(survey.anonymous ? 'surveys.anonymous.yes' : 'surveys.anonymous.no')}
        {state !== 'draft' && ` · ${t('methods.taken', { count })}`}
        {survey.atEnd && state === 'draft' && ` · ${t('surveys.atEnd')}`}
      </p>
      {survey.results && <SurveyResults survey={survey} pageId={pageId} act={canManage ? act : null} />}
      <div className={css.rowActions}>
        {state === 'open' && canTake && (
          <Button variant="primary" onPress={onTake}>
            {t('surveys.answerNow')}
          </Button>
        )}
        {canManage && (
          <>
            {(state === 'draft' || (state === 'closed' && !survey.anonymous)) && (
              <Button variant="primary" onPress={() => void act({ action: 'survey.open', id })}>
                {t('surveys.open')}
              </Button>
            )}
            {state === 'open' && (
              <>
                <Button variant="primary" onPress={() => void act({ action: 'survey.close', id })}>
                  {t('surveys.close')}
                </Button>
                <Button onPress={() => onDevice('kiosk')}>{t('surveys.kiosk')}</Button>
                <Button onPress={() => onDevice('paper')}>{t('surveys.paper')}</Button>
              </>
            )}
            {state !== 'draft' && !survey.anonymous && <Button onPress={() => setNamed(true)}>{t('surveys.named')}</Button>}
            <MenuButton label={t('methods.more', { title })} trigger={<Button variant="quiet">{t('methods.moreWord')}</Button>} groups={[{ id: 'more', entries: more }]} />
          </>
        )}
      </div>
      {named && <NamedAnswers survey={survey} act={act} onClose={() => setNamed(false)} />}
    </li>
  );
}

function copyOf({ groupIds, anonymous, live, percentOf, threshold, atEnd, questions, languages, title }: SurveyInfo, name: string, language: 'fi' | 'sv' | 'en'): Extract<MethodAction, { action: 'survey.save' }>['wish'] {
  return { groupIds, anonymous, live, percentOf, threshold, atEnd, questions, languages, title: { ...title, [language]: name.slice(0, 200) } };
}
