import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { createId } from '../../../shared/kernel/ids';
import type { Language } from '../../../shared/kernel/language';
import { editLocalized, inEveryLanguage, type FrameTemplate, type LaneTemplate } from '../../../shared/templates/machinery';
import { Button, IconButton, TextField, useT } from '../../ui';
import { KindsPicker } from './kinds-picker';
import css from './templates.module.css';

interface LaneEditorProps {
  readonly axis: 'row' | 'column';
  readonly frame: FrameTemplate;
  readonly lanes: readonly LaneTemplate[];
  readonly language: Language;
  readonly onChange: (lanes: readonly LaneTemplate[]) => void;
}

/** Rows or columns: rename, order, remove, add, and which kinds of card go there. */
export function LaneEditor({ axis, frame, lanes, language, onChange }: LaneEditorProps) {
  const t = useT();
  const change = (index: number, lane: LaneTemplate): void => onChange(lanes.map((one, at) => (at === index ? lane : one)));
  const swap = (index: number, other: number): void => {
    const [first, second] = [lanes[index], lanes[other]];
    if (first && second) onChange(lanes.map((lane, at) => (at === index ? second : at === other ? first : lane)));
  };
  const isCircles = frame.kind === 'circles';
  const least = isCircles ? 2 : 1;
  return (
    <fieldset className={css.lanes}>
      <legend className={css.legend}>{t(axis === 'row' ? 'templates.rows' : 'templates.columns')}</legend>
      <ol className={css.laneList}>
        {lanes.map((lane, index) => {
          const name = lane.title[language];
          return (
            <li key={lane.id} className={css.lane}>
              <div className={css.laneLine}>
                <TextField
                  label={t(axis === 'row' ? 'templates.laneName_row' : 'templates.laneName_column', { number: index + 1 })}
                  value={name}
                  onChange={(value) => change(index, { ...lane, title: editLocalized(lane.title, language, value) })}
                  maxLength={200}
                />
                <IconButton label={t('templates.moveUp', { name })} icon={<ArrowUp />} isDisabled={index === 0} onPress={() => swap(index, index - 1)} />
                <IconButton label={t('templates.moveDown', { name })} icon={<ArrowDown />} isDisabled={index === lanes.length - 1} onPress={() => swap(index, index + 1)} />
                <IconButton label={t('templates.remove', { name })} icon={<Trash2 />} isDisabled={lanes.length <= least} onPress={() => onChange(lanes.filter((one) => one !== lane))} />
              </div>
              {frame.kinds.length > 1 && (
                <KindsPicker
                  label={t('templates.kindsOf', { name })}
                  among={frame.kinds}
                  kinds={lane.kinds ?? frame.kinds}
                  onChange={(kinds) => {
                    const { kinds: _, ...rest } = lane;
                    change(index, kinds.length === frame.kinds.length ? rest : { ...lane, kinds });
                  }}
                />
              )}
            </li>
          );
        })}
      </ol>
      <Button
        icon={<Plus />}
        isDisabled={isCircles && lanes.length >= 3}
        onPress={() => onChange([...lanes, { id: createId(), title: inEveryLanguage(t(axis === 'row' ? 'templates.newRow' : 'templates.newColumn')) }])}
      >
        {t(axis === 'row' ? 'templates.addRow' : 'templates.addColumn')}
      </Button>
    </fieldset>
  );
}
