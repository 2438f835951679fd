import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { TooltipTrigger } from 'react-aria-components/Tooltip';
import { classNames } from './class-names';
import { Tip } from './tip';
import css from './button.module.css';

export interface IconButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'aria-label'> {
  /** Says what the button does, to a screen reader and as a tip. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly className?: string;
}

/** For secondary actions only: a main action always shows its word. */
export function IconButton({ label, icon, className, ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500}>
      <AriaButton {...rest} aria-label={label} className={classNames(css.button, css.square, className)}>
        <span className={css.icon}>{icon}</span>
      </AriaButton>
      <Tip>{label}</Tip>
    </TooltipTrigger>
  );
}
