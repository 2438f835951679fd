import { useState, type CSSProperties, type SyntheticEvent } from 'react';
import { cardText, editText } from '../../../../shared/doc';
import { PlainTextEditor } from '../../../ui/text-editor';
import { useCanvas } from '../../canvas-context';
import type { Box, FurnitureForward } from './furniture-shape';
import css from './furniture.module.css';

const keep = (event: SyntheticEvent): void => event.stopPropagation();

interface ForwardProps {
  readonly laneId: string;
  readonly forward: FurnitureForward;
  /** The header in which it lies. */
  readonly header: Box;
}

/** Who carries the child's matter forward, under the row's title: pressed to write the name where it stands. */
export function Forward({ laneId, forward, header }: ForwardProps) {
  const { ctx, readOnly, undo, redo } = useCanvas();
  const [editing, setEditing] = useState(false);
  const { label, lines, named } = forward;
  const style: CSSProperties = { left: forward.x - header.x, top: forward.y - header.y, width: forward.w };
  const text = editing && !readOnly ? cardText(ctx.doc, laneId, 'responsible') : null;
  if (text) {
    return (
      // The library listens on the canvas around: inside the text the pointer is the text's.
      <div className={css.forwardEditor} style={style} onPointerDown={keep} onPointerUp={keep} onTouchStart={keep} onTouchEnd={keep}>
        <div className={css.forwardLabel}>{label}</div>
        <PlainTextEditor text={text} onChange={(change) => editText(ctx, text, change)} label={label} placeholder={named ? '' : lines.join(' ')} multiline="with-shift" autoFocus onDone={() => setEditing(false)} onUndo={undo} onRedo={redo} />
      </div>
    );
  }
  const shown = (
    <>
      <div className={css.forwardLabel}>{label}</div>
      {lines.map((line, index) => (
        <div key={index}>{line}</div>
      ))}
    </>
  );
  if (readOnly) {
    return (
      <div className={css.forward} style={style} data-named={named}>
        {shown}
      </div>
    );
  }
  return (
    <button
      type="button"
      tabIndex={-1}
      className={css.forward}
      style={style}
      data-named={named}
      data-testid="forward"
      data-lane-id={laneId}
      onPointerDown={keep}
      onPointerUp={keep}
      onTouchStart={keep}
      onTouchEnd={keep}
      onDoubleClick={keep}
      onClick={() => setEditing(true)}
    >
      {shown}
    </button>
  );
}
