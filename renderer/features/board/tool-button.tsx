import type { ReactElement } from 'react';
import type { LucideIcon } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import css from './board.module.css';

interface ToolFaceProps {
  readonly Icon: LucideIcon;
  readonly word: string;
  /** As it stands on the keyboard. */
  readonly shortcut?: string | undefined;
}

/** Sign, word and key of a tool. The key is for the eye: who listens gets it from the help of the board. */
export function ToolFace({ Icon, word, shortcut }: ToolFaceProps): ReactElement {
  return (
    <>
      <span className={css.toolSign} aria-hidden="true">
        <Icon size={20} />
        {shortcut && <kbd className={css.shortcut}>{shortcut}</kbd>}
      </span>
      <span>{word}</span>
    </>
  );
}

interface ToolButtonProps extends ToolFaceProps {
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
}

export function ToolButton({ isDisabled = false, onPress, ...face }: ToolButtonProps): ReactElement {
  return (
    <AriaButton className={css.tool ?? ''} isDisabled={isDisabled} onPress={onPress}>
      <ToolFace {...face} />
    </AriaButton>
  );
}
