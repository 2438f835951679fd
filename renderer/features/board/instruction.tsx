import { ChevronDown, ChevronUp, Info } from 'lucide-react';
import { useId, type ReactElement } from 'react';
import { Button, useT } from '../../ui';
import css from './board.module.css';

interface InstructionProps {
  readonly text: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** What the group is asked to do on this page. */
export function Instruction({ text, isOpen, onToggle }: InstructionProps): ReactElement | null {
  const t = useT();
  const id = useId();
  if (text === '') return null;
  return (
    <div className={css.instruction} data-open={isOpen}>
      <p id={id} hidden={!isOpen} className={css.instructionText}>
        <Info aria-hidden className={css.instructionIcon} />
        <span>{text}</span>
      </p>
      <Button variant="quiet" icon={isOpen ? <ChevronUp /> : <ChevronDown />} aria-expanded={isOpen} aria-controls={id} onPress={onToggle}>
        {t(isOpen ? 'board.instruction.hide' : 'board.instruction.show')}
      </Button>
    </div>
  );
}
