import type { ReactNode } from 'react';
import { Tooltip } from 'react-aria-components/Tooltip';
import css from './tip.module.css';

/** A tip beside its control, inside a `TooltipTrigger`. Never the only place of something important. */
export function Tip({ children }: { readonly children: ReactNode }) {
  return (
    <Tooltip offset={6} className={css.tip ?? ''}>
      {children}
    </Tooltip>
  );
}
