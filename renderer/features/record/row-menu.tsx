import type { ReactElement, RefObject } from 'react';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { cardsInZone, changeKind, placeCard, relate, type BoardContext, type CardKind } from '../../../shared/doc';
import type { Translate } from '../../../shared/i18n';
import type { BoardOutline, CardOutline } from '../../../shared/outline';
import type { Arrow } from './arrows';
import type { RecordMenu } from './record-context';
import { cardName, kindsOfBoard, moveTargets, namedZones } from './record-model';
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
  readonly menu: RecordMenu;
  /** One row, or all that were chosen. */
  readonly cards: readonly CardOutline[];
  readonly button: RefObject<HTMLElement | null>;
  readonly outline: BoardOutline;
  readonly ctx: BoardContext;
  readonly t: Translate;
  readonly arrows: readonly Arrow[];
  readonly onMoved: (zoneName: string) => void;
  readonly onKind: (kind: CardKind) => void;
  readonly onClose: () => void;
}

/** The one menu of the record: opened beside the button that was pressed, and filled only then. */
export function RowMenu(props: RowMenuProps): ReactElement {
  const { menu, button, t, onClose } = props;
  const groups = { move: moveGroups, arrow: arrowGroups, kind: kindGroups }[menu](props);
  return (
    <Popover aria-label={menuLabel(props)} triggerRef={button} isOpen onOpenChange={(open) => !open && onClose()} offset={4} className={css.popover ?? ''}>
      <Menu aria-label={menuLabel(props)} autoFocus="first" onClose={onClose} className={css.menu ?? ''} renderEmptyState={() => <p className={css.none}>{t('record.leadsTo.none')}</p>}>
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

function menuLabel({ menu, cards, t }: RowMenuProps): string {
  if (menu === 'arrow') return t('record.leadsTo.choose');
  if (menu === 'kind') return t('record.changeKind.to');
  const [only, another] = cards;
  return only && !another ? t('record.move.of', { name: cardName(only, t) }) : t('record.move.to');
}

/** Up and down in the zone, for one row; else the other places that all of them may go to, page by page. */
function moveGroups({ cards, outline, ctx, t, onMoved }: RowMenuProps): ChoiceGroup[] {
  const [card, another] = cards;
  const inZone: Choice[] = [];
  if (card && !another) {
    const siblings = cardsInZone(ctx.doc, card.zone);
    const at = siblings.findIndex((sibling) => sibling.id === card.id);
    if (at > 0) inZone.push({ id: 'up', label: t('record.up'), icon: <ArrowUp aria-hidden size={18} />, onAction: () => placeCard(ctx, card.id, card.zone, siblings[at - 1]?.id) });
    if (at >= 0 && at < siblings.length - 1) {
      inZone.push({ id: 'down', label: t('record.down'), icon: <ArrowDown aria-hidden size={18} />, onAction: () => placeCard(ctx, card.id, card.zone, siblings[at + 2]?.id) });
    }
  }
  const targets = moveTargets(outline, [...new Set(cards.map(({ kind }) => kind))], t).filter(({ zone }) => cards.some((moved) => moved.zone !== zone.id));
  const pages = [...new Set(targets.map(({ page }) => page))];
  return [
    { id: 'in-zone', title: t('record.move'), choices: inZone },
    ...pages.map((page) => ({
      id: `to-${page.id}`,
      title: pages.length > 1 ? page.title : t('record.move.to'),
      choices: targets
        .filter((target) => target.page === page)
        .map(({ zone, name }) => ({
          id: zone.id,
          label: name,
          onAction: () => {
            for (const moved of cards) placeCard(ctx, moved.id, zone.id);
            onMoved(name);
          },
        })),
    })),
  ].filter((group) => group.choices.length > 0);
}

function kindGroups({ cards, outline, ctx, t, onKind }: RowMenuProps): ChoiceGroup[] {
  const kinds = kindsOfBoard(outline).filter((kind) => cards.some((card) => card.kind !== kind));
  const choices = kinds.map((kind) => ({
    id: kind,
    label: t(`cards.kind.${kind}`),
    onAction: () => {
      for (const card of cards) changeKind(ctx, card.id, kind);
      onKind(kind);
    },
  }));
  return [{ id: 'kinds', title: t('record.changeKind.to'), choices }];
}

function arrowGroups({ cards: [card], outline, ctx, t, arrows }: RowMenuProps): ChoiceGroup[] {
  if (!card) return [];
  const taken = new Set([card.id, ...arrows.map((arrow) => arrow.to)]);
  return outline.pages
    .flatMap((page) => namedZones(page, t))
    .map(({ zone, name }) => ({
      id: zone.id,
      title: name,
      choices: zone.cards
        .filter((candidate) => candidate.kind === card.kind && !taken.has(candidate.id))
        .map((candidate) => ({ id: candidate.id, label: cardName(candidate, t), onAction: () => void relate(ctx, 'leadsTo', card.id, candidate.id) })),
    }))
    .filter((group) => group.choices.length > 0);
}
