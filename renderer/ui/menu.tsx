import type { ReactElement, ReactNode } from 'react';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import { Fragment } from 'react';
import { Check } from 'lucide-react';
import { classNames } from './class-names';
import css from './menu.module.css';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly isDanger?: boolean;
  readonly isDisabled?: boolean;
  /** Shown with a tick: one of several is chosen. */
  readonly isChosen?: boolean;
  readonly onAction: () => void;
}

export interface MenuGroup {
  readonly id: string;
  /** A word above the group; without one the groups are parted by a line. */
  readonly title?: string;
  readonly entries: readonly MenuEntry[];
}

export interface MenuButtonProps {
  /** A `Button` or `IconButton`. */
  readonly trigger: ReactElement;
  readonly label: string;
  readonly groups: readonly MenuGroup[];
}

function Entry({ entry }: { readonly entry: MenuEntry }) {
  return (
    <MenuItem id={entry.id} textValue={entry.label} isDisabled={entry.isDisabled ?? false} onAction={entry.onAction} className={classNames(css.entry, entry.isDanger && css.danger)}>
      {entry.icon && <span className={css.icon}>{entry.icon}</span>}
      <span>{entry.label}</span>
      {entry.isChosen && <Check aria-hidden className={css.tick} />}
    </MenuItem>
  );
}

/** A button that opens a menu. Arrows, typing ahead and Escape work; focus returns to the button. */
export function MenuButton({ trigger, label, groups }: MenuButtonProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover offset={4} className={css.popover ?? ''}>
        <Menu aria-label={label} className={css.menu ?? ''}>
          {groups.map((group, index) => (
            <Fragment key={group.id}>
              {index > 0 && <Separator className={css.separator ?? ''} />}
              <MenuSection id={group.id} aria-label={group.title ?? label}>
                {group.title && <Header className={css.title ?? ''}>{group.title}</Header>}
                {group.entries.map((entry) => (
                  <Entry key={entry.id} entry={entry} />
                ))}
              </MenuSection>
            </Fragment>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
