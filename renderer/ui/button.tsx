import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { classNames } from './class-names';
import css from './button.module.css';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  /** `primary`: the one thing this screen is for. */
  readonly variant?: ButtonVariant;
  readonly size?: 'normal' | 'large';
  readonly icon?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A button with a word. While `isPending` it stays focusable, says so and ignores presses. */
export function Button({ variant = 'secondary', size = 'normal', icon, className, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={classNames(css.button, css[variant], size === 'large' && css.large, className)}>
      {icon && <span className={css.icon}>{icon}</span>}
      <span className={css.word}>{children}</span>
    </AriaButton>
  );
}
