import { createT } from '../../i18n';
import type { Language } from '../../kernel/language';
import { withContacts, type ContactChoice } from '../contacts';
import type { BoardOutline } from '../types';
import type { ReportBoard } from './build-report';

export interface BoardChoice {
  readonly contacts: ContactChoice;
  /** One page only; null for all of them. */
  readonly pageId: string | null;
  /** In which names are replaced. */
  readonly language: Language;
}

/**
 * The boards as a document shows them: the people that the choice allows, on the page it is about. What draws the
 * pictures and what writes the text both go through here, so that neither shows what the other leaves out.
 */
export function chooseBoards(boards: readonly ReportBoard[], { contacts, pageId, language }: BoardChoice): ReportBoard[] {
  const instead = createT(language)('report.nameLeftOut');
  return boards.map((board) => ({ ...board, outline: onPage(withContacts(board.outline, contacts, instead), pageId) }));
}

/** Cards that lost their place stay: nobody knows on which page they belong. */
function onPage(outline: BoardOutline, pageId: string | null): BoardOutline {
  return pageId === null ? outline : { ...outline, pages: outline.pages.filter(({ id }) => id === pageId) };
}
