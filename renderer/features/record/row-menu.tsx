import type { ReactElement, RefObject } from 'react';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { cardsInZone, placeCard, relate, type BoardContext } from '../../../shared/doc';
import type { Translate } from '../../../shared/i18n';
import type { BoardOutline, CardOutline } from '../../../shared/outline';
import type { Arrow } from './arrows';
import { cardName, moveTargets, zoneName, zonesOf } from './record-model';
import css from './row-menu.module.css';

interface Choice {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactElement;
  readonly onAction: () => void;
}
interface ChoiceGroup {
  readonly id: string;
  readonly title: string;
  readonly choices: readonly Choice[];
}

interface RowMenuProps {
  readonly menu: 'move' | 'arrow';
  readonly card: CardOutline;
  readonly button: RefObject<HTMLElement | null>;
  readonly outline: BoardOutline;
  readonly ctx: BoardContext;
  readonly t: Translate;
  readonly arrows: readonly Arrow[];
  readonly onMoved: (zoneName: string) => void;
  readonly onClose: () => void;
}

/** The one menu of the record: opened beside the row's button that was pressed, and filled only then. */
export function RowMenu(props: RowMenuProps): ReactElement {
  const { menu, card, button, t, onClose } = props;
  const groups = menu === 'move' ? moveGroups(props) : arrowGroups(props);
  const label = menu === 'move' ? t('record.move.of', { name: cardName(card, t) }) : t('record.leadsTo.choose');
  return (
    <Popover triggerRef={button} isOpen onOpenChange={(open) => !open && onClose()} offset={4} className={css.popover ?? ''}>
      <Menu aria-label={label} autoFocus="first" onClose={onClose} className={css.menu ?? ''} renderEmptyState={() => <p className={css.none}>{t('record.leadsTo.none')}</p>}>
        {groups.map((group) => (
          <MenuSection key={group.id} id={group.id} aria-label={group.title}>
            <Header className={css.title ?? ''}>{group.title}</Header>
            {group.choices.map((choice) => (
              <MenuItem key={choice.id} id={choice.id} textValue={choice.label} onAction={choice.onAction} className={css.entry ?? ''}>
                {choice.icon}
                <span>{choice.label}</span>
              </MenuItem>
            ))}
          </MenuSection>
        ))}
      </Menu>
    </Popover>
  );
}

function moveGroups({ card, outline, ctx, t, onMoved }: RowMenuProps): ChoiceGroup[] {
  const siblings = cardsInZone(ctx.doc, card.zone);
  const at = siblings.findIndex((sibling) => sibling.id === card.id);
  const inZone: Choice[] = [];
  if (at > 0) inZone.push({ id: 'up', label: t('record.up'), icon: <ArrowUp aria-hidden size={18} />, onAction: () => placeCard(ctx, card.id, card.zone, siblings[at - 1]?.id) });
  if (at >= 0 && at < siblings.length - 1) {
    inZone.push({ id: 'down', label: t('record.down'), icon: <ArrowDown aria-hidden size={18} />, onAction: () => placeCard(ctx, card.id, card.zone, siblings[at + 2]?.id) });
  }
  const targets: Choice[] = moveTargets(outline, card.kind)
    .filter(({ zone }) => zone.id !== card.zone)
    .map(({ zone }) => {
      const name = zoneName(zone, t);
      return {
        id: zone.id,
        label: name,
        onAction: () => {
          placeCard(ctx, card.id, zone.id);
          onMoved(name);
        },
      };
    });
  return [
    { id: 'in-zone', title: t('record.move'), choices: inZone },
    { id: 'to-zone', title: t('record.move.to'), choices: targets },
  ].filter((group) => group.choices.length > 0);
}

function arrowGroups({ card, outline, ctx, t, arrows }: RowMenuProps): ChoiceGroup[] {
  const taken = new Set([card.id, ...arrows.map((arrow) => arrow.to)]);
  return outline.pages
    .flatMap((page) => zonesOf(page))
    .map((zone) => ({
      id: zone.id,
      title: zoneName(zone, t),
      choices: zone.cards
        .filter((candidate) => candidate.kind === card.kind && !taken.has(candidate.id))
        .map((candidate) => ({ id: candidate.id, label: cardName(candidate, t), onAction: () => void relate(ctx, 'leadsTo', card.id, candidate.id) })),
    }))
    .filter((group) => group.choices.length > 0);
}
