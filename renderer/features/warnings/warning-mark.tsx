import { createContext, useContext, type ReactElement } from 'react';
import { TriangleAlert } from 'lucide-react';
import type { Warning } from '../../../shared/outline';
import { useT } from '../../ui';
import { warningWords } from './warning-words';
import css from './warnings.module.css';

/** Open warnings by the card's id; see `warnedCards`. */
export const CardWarningsContext = createContext<ReadonlyMap<string, readonly Warning[]>>(new Map());

/** What a card's row is warned of: sign and words. */
export function WarningMark({ cardId }: { readonly cardId: string }): ReactElement | null {
  const t = useT();
  const warnings = useContext(CardWarningsContext).get(cardId);
  if (!warnings) return null;
  return (
    <span className={css.mark} data-testid="warning-mark">
      <TriangleAlert aria-hidden size={16} />
      <span>{warnings.map((warning) => warningWords(warning, t).rule).join(' · ')}</span>
    </span>
  );
}
