import { useState, type ReactElement } from 'react';
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { addLane, moveLane, renameLane, type BoardContext } from '../../../../shared/doc';
import type { FrameOutline, LaneOutline } from '../../../../shared/outline';
import { Button, IconButton, TextField, useT } from '../../../ui';
import css from './template.module.css';

interface LaneListProps {
  readonly ctx: BoardContext;
  readonly frame: FrameOutline;
  readonly axis: 'row' | 'column';
  /** Does something as one step of undo. */
  readonly act: (run: () => void) => void;
  readonly onRemove: (lane: LaneOutline) => void;
}

export function LaneList({ ctx, frame, axis, act, onRemove }: LaneListProps): ReactElement {
  const t = useT();
  const lanes = axis === 'row' ? frame.rows : frame.columns;
  const isCircles = frame.kind === 'circles';
  return (
    <fieldset className={css.laneSet}>
      <legend>{t(axis === 'row' ? 'templates.rows' : 'templates.columns')}</legend>
      <ol className={css.laneList}>
        {lanes.map((lane, index) => (
          <li key={lane.id} className={css.lane}>
            <LaneName label={t(axis === 'row' ? 'templates.laneName_row' : 'templates.laneName_column', { number: index + 1 })} title={lane.title} onRename={(title) => act(() => renameLane(ctx, lane.id, title))} />
            <IconButton label={t('templates.moveUp', { name: lane.title })} icon={<ArrowUp />} isDisabled={index === 0} onPress={() => act(() => moveLane(ctx, lane.id, lanes[index - 1]?.id))} />
            <IconButton label={t('templates.moveDown', { name: lane.title })} icon={<ArrowDown />} isDisabled={index === lanes.length - 1} onPress={() => act(() => moveLane(ctx, lane.id, lanes[index + 2]?.id))} />
            <IconButton label={t('templates.remove', { name: lane.title })} icon={<Trash2 />} isDisabled={isCircles && lanes.length <= 2} onPress={() => onRemove(lane)} />
          </li>
        ))}
      </ol>
      <Button icon={<Plus />} isDisabled={isCircles && lanes.length >= 3} onPress={() => act(() => addLane(ctx, frame.id, axis, { title: t(axis === 'row' ? 'templates.newRow' : 'templates.newColumn') }))}>
        {t(axis === 'row' ? 'templates.addRow' : 'templates.addColumn')}
      </Button>
    </fieldset>
  );
}

/** Written to the board when the field is left: a name is one change, and an empty one is none. */
function LaneName({ label, title, onRename }: { readonly label: string; readonly title: string; readonly onRename: (title: string) => void }): ReactElement {
  const [typed, setTyped] = useState<string | null>(null);
  const finish = (): void => {
    const words = typed?.trim() ?? '';
    if (words !== '' && words !== title) onRename(words);
    setTyped(null);
  };
  return <TextField label={label} value={typed ?? title} onChange={setTyped} onBlur={finish} maxLength={200} />;
}
