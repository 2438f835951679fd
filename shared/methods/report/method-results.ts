import { createT } from '../../i18n';
import type { Language } from '../../kernel/language';
import { allCards, type BoardOutline } from '../../outline';
import type { ReportResult } from '../../outline/report/types';
import { isForGroup } from '../scope';
import type { MethodInfo } from '../method-doc';
import type { VoteInfo } from '../vote';
import { surveyTables } from './survey-tables';

interface Board {
  readonly group: { readonly id: string; readonly name: string };
  /** As the document shows it. */
  readonly outline: BoardOutline;
}

/**
 * What votes and surveys found, as tables for documents. Of these groups only; what is still open is not in it. Cards
 * are called as the boards call them: names that a document leaves out stand nowhere in it.
 */
export function methodResults(methods: readonly MethodInfo[], boards: readonly Board[], language: Language): ReportResult[] {
  return methods.flatMap((method) => {
    if (!boards.some(({ group }) => isForGroup(method, group.id))) return [];
    if (method.kind === 'survey') return surveyTables(method, language);
    return method.kind === 'vote' && method.state === 'closed' ? [voteTable(method, boards, language)] : [];
  });
}

/** Most votes first; cards with as many votes share a place. */
function voteTable(vote: VoteInfo, boards: readonly Board[], language: Language): ReportResult {
  const t = createT(language);
  const results = vote.results.flatMap((result) => {
    const board = boards.find(({ group }) => group.id === result.groupId);
    if (!board) return [];
    const texts = new Map(allCards(board.outline).map((card) => [card.id, card.text]));
    return [{ ...result, group: board.group, cards: result.cards.map((card) => ({ ...card, text: texts.get(card.cardId) ?? card.text })) }];
  });
  const withGroup = results.length > 1;
  const rows = results.flatMap(({ group, cards }) =>
    cards.map(({ text, votes }) => [...(withGroup ? [group.name] : []), String(1 + cards.filter((other) => other.votes > votes).length), text, String(votes)]),
  );
  return {
    id: vote.id,
    title: vote.title,
    facts: [t('methods.vote.voters', { count: results.reduce((sum, { voters }) => sum + voters, 0) }), t('methods.vote.facts', { votes: vote.votesPerPerson })],
    columns: [...(withGroup ? [{ label: t('report.group'), share: 2 }] : []), { label: t('methods.place'), share: 1 }, { label: t('methods.card'), share: 7 }, { label: t('cards.votesLabel'), share: 1 }],
    rows,
  };
}
