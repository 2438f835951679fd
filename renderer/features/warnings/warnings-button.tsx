import { memo, useState, type ReactElement } from 'react';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import type { BoardContext } from '../../../shared/doc';
import type { Observable } from '../../../shared/kernel/observable';
import type { BoardOutline, Warning } from '../../../shared/outline';
import { useT } from '../../ui';
import { useWarnings, type BoardWarnings } from './use-warnings';
import { WarningList } from './warning-list';
import css from './warnings.module.css';

interface WarningsButtonProps {
  readonly ctx: BoardContext;
  readonly outline: Observable<BoardOutline>;
  readonly readOnly: boolean;
  /** Leads to the place that the warning is about. */
  readonly onGo: (warning: Warning) => void;
}

/** How many things the board misses; the list opens from it. Not there where the template asks for nothing. */
export function WarningsButton({ outline, ...rest }: WarningsButtonProps): ReactElement | null {
  const warnings = useWarnings(outline);
  if (outline.get().warningRules.length === 0) return null;
  return <WarningsFace {...rest} warnings={warnings} />;
}

/** Drawn anew only when the warnings change: they are looked for with every letter that is written. */
const WarningsFace = memo(function WarningsFace({ ctx, warnings, readOnly, onGo }: Omit<WarningsButtonProps, 'outline'> & { readonly warnings: BoardWarnings }): ReactElement {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const count = warnings.open.length;
  const words = count === 0 ? t('warnings.none') : t('warnings.button', { count });
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <AriaButton className={css.button ?? ''} data-testid="warnings" data-count={count}>
        {count === 0 ? <CircleCheck aria-hidden className={css.ok} /> : <TriangleAlert aria-hidden className={css.sign} />}
        {count > 0 && (
          <span aria-hidden="true" className={css.count}>
            {count}
          </span>
        )}
        <span className={css.buttonWords}>{words}</span>
      </AriaButton>
      <Popover offset={6} className={css.popover ?? ''}>
        <Dialog aria-label={t('warnings.title')} className={css.dialog ?? ''}>
          <h2 className={css.title}>{words}</h2>
          <WarningList
            ctx={ctx}
            warnings={warnings}
            readOnly={readOnly}
            onGo={(warning) => {
              setOpen(false);
              onGo(warning);
            }}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
});
