import type { ReactElement } from 'react';
import { questionChart, textIn, type MethodInfo, type SurveyInfo, type VoteInfo } from '../../../shared/methods';
import { chartWords, placeChart } from '../../../shared/outline/chart';
import type { GroupInfo } from '../../../shared/protocol';
import { ChartDrawing, useLanguage, useT } from '../../ui';
import css from './result-view.module.css';

/** How many cards of a vote can be read from the fourth row. */
const MOST_CARDS = 7;

/** A method whose result may be seen by everybody, and what of it is shown at a time. */
export interface ShownResult {
  readonly methodId: string;
  readonly questionId: string | null;
  readonly title: string;
}

/** Everything that can be shown: closed votes, and each question of a survey whose results are open. */
export function shownResults(methods: readonly MethodInfo[], language: Parameters<typeof questionChart>[2]): readonly ShownResult[] {
  return methods.flatMap((method): ShownResult[] => {
    if (method.kind === 'vote') return method.state === 'closed' ? [{ methodId: method.id, questionId: null, title: method.title }] : [];
    if (method.kind !== 'survey') return [];
    return method.questions.flatMap(({ id, text }) => (questionChart(method, id, language) ? [{ methodId: method.id, questionId: id, title: `${textIn(method.title, language, method.languages)}: ${textIn(text, language, method.languages)}` }] : []));
  });
}

interface ResultViewProps {
  readonly method: MethodInfo;
  readonly questionId: string | null;
  readonly groups: readonly GroupInfo[];
}

/** A result for the screen in the room. */
export function ResultView({ method, questionId, groups }: ResultViewProps): ReactElement | null {
  if (method.kind === 'vote') return method.state === 'closed' ? <Vote vote={method} groups={groups} /> : null;
  return method.kind === 'survey' && questionId !== null ? <Question survey={method} questionId={questionId} /> : null;
}

function Question({ survey, questionId }: { readonly survey: SurveyInfo; readonly questionId: string }): ReactElement | null {
  const { language } = useLanguage();
  const data = questionChart(survey, questionId, language);
  if (!data) return null;
  return (
    <section className={css.result} aria-label={data.title} data-testid="shown-result">
      <ChartDrawing chart={placeChart(data)} words={chartWords(data)} fit />
    </section>
  );
}

function Vote({ vote, groups }: { readonly vote: VoteInfo; readonly groups: readonly GroupInfo[] }): ReactElement {
  const t = useT();
  const results = vote.results.filter(({ cards }) => cards.length > 0);
  // Of all groups together: the room wants to see what won, and where.
  const cards = results
    .flatMap(({ groupId, cards: found }) => found.map((card) => ({ ...card, group: results.length > 1 ? (groups.find(({ id }) => id === groupId)?.name ?? '') : '' })))
    .sort((a, b) => b.votes - a.votes);
  const most = Math.max(1, ...cards.map(({ votes }) => votes));
  return (
    <section className={css.result} aria-labelledby="result-title" data-testid="shown-result">
      <h2 id="result-title" className={css.title}>
        {vote.title}
      </h2>
      {cards.length === 0 ? (
        <p>{t('methods.vote.noVotes')}</p>
      ) : (
        <ol className={css.cards}>
          {cards.slice(0, MOST_CARDS).map(({ cardId, text, votes, group }) => (
            <li key={`${group} ${cardId}`}>
              <span className={css.text}>
                {text}
                {group !== '' && <span className={css.group}>{group}</span>}
              </span>
              <span className={css.votes}>{t('cards.votes', { count: votes })}</span>
              <span className={css.bar} aria-hidden="true" style={{ width: `${(100 * votes) / most}%` }} />
            </li>
          ))}
        </ol>
      )}
      {cards.length > MOST_CARDS && <p className={css.more}>{t('together.moreCards', { count: cards.length - MOST_CARDS })}</p>}
    </section>
  );
}
