import { Maximize, MousePointer2, MoveUpRight, PenLine, Plus, Redo2, Type, Undo2, type LucideIcon } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { Toolbar } from 'react-aria-components/Toolbar';
import type * as Y from 'yjs';
import type { CardKind } from '../../../shared/doc';
import type { CanvasTool } from '../../canvas';
import { useT } from '../../ui';
import { KindIcon } from './kind-icon';
import { useUndoState } from './use-board';
import css from './board.module.css';

const TOOLS: readonly { readonly tool: CanvasTool; readonly Icon: LucideIcon }[] = [
  { tool: 'select', Icon: MousePointer2 },
  { tool: 'relate', Icon: MoveUpRight },
  { tool: 'draw', Icon: PenLine },
  { tool: 'text', Icon: Type },
];

interface BoardToolbarProps {
  /** Kinds that the page's zones want; empty when one only looks. */
  readonly kinds: readonly CardKind[];
  readonly onAdd: (kind: CardKind) => void;
  /** Null while the canvas is not shown: then there is nothing to draw on. */
  readonly tool: CanvasTool | null;
  readonly onTool: (tool: CanvasTool) => void;
  readonly onShowAll: () => void;
  readonly undo: Y.UndoManager;
  readonly readOnly: boolean;
  /** Before the tools; the view switch on a phone. */
  readonly start?: ReactNode;
}

/** The bar at the bottom: add, draw, take back, find back. One tab stop; arrows move within it. */
export function BoardToolbar({ kinds, onAdd, tool, onTool, onShowAll, undo, readOnly, start }: BoardToolbarProps): ReactElement | null {
  const t = useT();
  const { canUndo, canRedo } = useUndoState(undo);
  if (readOnly && tool === null && !start) return null;
  return (
    <Toolbar aria-label={t('board.tools')} className={css.toolbar ?? ''}>
      {start}
      {!readOnly &&
        kinds.map((kind) => (
          <AriaButton key={kind} className={css.addCard ?? ''} data-kind={kind} aria-label={t(`cards.add.${kind}`)} onPress={() => onAdd(kind)}>
            <Plus aria-hidden size={18} />
            <KindIcon kind={kind} />
            <span aria-hidden="true">{t(`cards.kind.${kind}`)}</span>
          </AriaButton>
        ))}
      {!readOnly && tool !== null && (
        <ToggleButtonGroup
          aria-label={t('board.tools')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[tool]}
          onSelectionChange={(keys) => {
            const chosen = TOOLS.find((candidate) => keys.has(candidate.tool));
            if (chosen) onTool(chosen.tool);
          }}
          className={css.tools ?? ''}
        >
          {TOOLS.map(({ tool: id, Icon }) => (
            <ToggleButton key={id} id={id} className={css.tool ?? ''}>
              <Icon aria-hidden size={20} />
              <span>{t(`board.tool.${id}`)}</span>
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
      {!readOnly && (
        <div className={css.tools}>
          <AriaButton className={css.tool ?? ''} isDisabled={!canUndo} onPress={() => undo.undo()}>
            <Undo2 aria-hidden size={20} />
            <span>{t('board.undo')}</span>
          </AriaButton>
          <AriaButton className={css.tool ?? ''} isDisabled={!canRedo} onPress={() => undo.redo()}>
            <Redo2 aria-hidden size={20} />
            <span>{t('board.redo')}</span>
          </AriaButton>
        </div>
      )}
      {tool !== null && (
        <AriaButton className={css.tool ?? ''} onPress={onShowAll}>
          <Maximize aria-hidden size={20} />
          <span>{t('board.showAll')}</span>
        </AriaButton>
      )}
    </Toolbar>
  );
}
