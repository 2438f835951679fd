import { Eraser, Focus, Keyboard, ListPlus, Maximize, MousePointer2, MoveUpRight, PenLine, Plus, Redo2, Type, Undo2, type LucideIcon } from 'lucide-react';
import type { CSSProperties, ReactElement, ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { Toolbar } from 'react-aria-components/Toolbar';
import type * as Y from 'yjs';
import type { CardKind } from '../../../shared/doc';
import type { PhaseTool } from '../../../shared/templates/types';
import { CARD_COLOURS } from '../../../shared/outline/layout';
import type { CanvasTool } from '../../canvas';
import { useT } from '../../ui';
import { KindIcon } from './kind-icon';
import { ToolButton, ToolFace } from './tool-button';
import { useUndoState } from './use-board';
import css from './board.module.css';

const TOOLS: readonly { readonly tool: CanvasTool; readonly Icon: LucideIcon; readonly shortcut: string; readonly needs: PhaseTool | null }[] = [
  { tool: 'select', Icon: MousePointer2, shortcut: 'V', needs: null },
  { tool: 'text', Icon: Type, shortcut: 'T', needs: 'text' },
  { tool: 'relate', Icon: MoveUpRight, shortcut: 'A', needs: 'arrow' },
  { tool: 'draw', Icon: PenLine, shortcut: 'P', needs: 'pen' },
  { tool: 'erase', Icon: Eraser, shortcut: 'E', needs: 'pen' },
];

const kindStyle = (kind: CardKind): CSSProperties => ({ '--tint': CARD_COLOURS[kind].tint, '--edge': CARD_COLOURS[kind].tone }) as CSSProperties;

interface BoardToolbarProps {
  /** Kinds that the zone in use wants, or the page's zones; empty when one only looks. */
  readonly kinds: readonly CardKind[];
  readonly onAdd: (kind: CardKind) => void;
  /** Null while the canvas is not shown: then there is nothing to draw on. */
  readonly tool: CanvasTool | null;
  readonly onTool: (tool: CanvasTool) => void;
  readonly onShowAll: () => void;
  readonly onShowZone: () => void;
  readonly onLines: () => void;
  readonly onKeys: () => void;
  readonly undo: Y.UndoManager;
  readonly readOnly: boolean;
  /** What the phase has open. */
  readonly openTools: ReadonlySet<PhaseTool>;
  /** Before the tools; the view switch on a phone. */
  readonly start?: ReactNode;
  /** After the pens: the button that adds an image. */
  readonly image?: ReactNode;
}

/** The bar at the bottom: add, draw, take back, find back. One tab stop; arrows move within it. */
export function BoardToolbar(props: BoardToolbarProps): ReactElement | null {
  const { kinds, onAdd, tool, onTool, undo, readOnly, start, image, openTools } = props;
  const t = useT();
  const { canUndo, canRedo } = useUndoState(undo);
  if (readOnly && tool === null && !start) return null;
  return (
    <Toolbar aria-label={t('board.tools')} className={css.toolbar ?? ''}>
      {start}
      {!readOnly &&
        kinds.map((kind) => (
          <AriaButton key={kind} className={css.addCard ?? ''} data-kind={kind} style={kindStyle(kind)} aria-label={t(`cards.add.${kind}`)} onPress={() => onAdd(kind)}>
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
          {TOOLS.filter(({ needs }) => needs === null || openTools.has(needs)).map(({ tool: id, Icon, shortcut }) => (
            <ToggleButton key={id} id={id} className={css.tool ?? ''}>
              <ToolFace Icon={Icon} word={t(`board.tool.${id}`)} shortcut={shortcut} />
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
      {!readOnly && (
        <div className={css.tools}>
          {tool !== null && image}
          {openTools.has('card') && <ToolButton Icon={ListPlus} word={t('paste.open')} shortcut={tool === null ? undefined : 'L'} onPress={props.onLines} />}
        </div>
      )}
      {!readOnly && (
        <div className={css.tools}>
          <ToolButton Icon={Undo2} word={t('board.undo')} shortcut="Ctrl Z" isDisabled={!canUndo} onPress={() => undo.undo()} />
          <ToolButton Icon={Redo2} word={t('board.redo')} shortcut="Ctrl Y" isDisabled={!canRedo} onPress={() => undo.redo()} />
        </div>
      )}
      {tool !== null && (
        <div className={css.tools}>
          <ToolButton Icon={Maximize} word={t('board.showAll')} shortcut="⇧1" onPress={props.onShowAll} />
          <ToolButton Icon={Focus} word={t('board.showZone')} shortcut="⇧2" onPress={props.onShowZone} />
          <ToolButton Icon={Keyboard} word={t('board.keys')} shortcut="?" onPress={props.onKeys} />
        </div>
      )}
    </Toolbar>
  );
}
