import { ArrowUpRight, Captions, IdCard, Pencil, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useEditor, useValue } from 'tldraw';
import { useCanvas } from '../canvas-context';
import { cardIdOf, imageIdOf } from '../binding/shape-ids';
import { startEditing } from '../interaction/edit-card';
import { deleteSelected, startRelating } from '../interaction/relate-cards';
import css from './overlay.module.css';

/** What can be done with what is selected, as large buttons with words below the board: no gesture or key must be known. */
export function SelectionBar() {
  const editor = useEditor();
  const { t, readOnly, services, onDetails, onDescribeImage } = useCanvas();
  const state = useValue(
    'selection bar',
    () => {
      if (!editor.isIn('select.idle') || editor.getEditingShapeId()) return null;
      const found = services();
      const ids = editor.getSelectedShapeIds();
      if (ids.length === 0 || !found || found.relating.get() || found.dropped.get()) return null;
      return { card: ids.length === 1 && ids[0] ? cardIdOf(ids[0]) : null, image: ids.length === 1 && ids[0] ? imageIdOf(ids[0]) : null };
    },
    [editor, services],
  );
  if (!state || readOnly) return null;
  const { card, image } = state;
  const withServices = (run: (found: NonNullable<ReturnType<typeof services>>) => void) => () => {
    const found = services();
    if (found) run(found);
  };
  return (
    <div className={css.bar} role="toolbar" aria-label={t('canvas.label')}>
      {card !== null && (
        <>
          <BarButton label={t('canvas.edit')} icon={<Pencil />} onPress={withServices((found) => startEditing(found, card))} />
          {onDetails && <BarButton label={t('canvas.details')} icon={<IdCard />} onPress={() => onDetails(card)} />}
          <BarButton
            label={t('canvas.arrow')}
            icon={<ArrowUpRight />}
            onPress={withServices((found) => {
              found.editor.setCurrentTool('relate');
              startRelating(found, card);
              found.editor.getContainer().focus({ preventScroll: true });
            })}
          />
        </>
      )}
      {image !== null && onDescribeImage && <BarButton label={t('images.describe')} icon={<Captions />} onPress={() => onDescribeImage(image)} />}
      <BarButton label={t('canvas.delete')} icon={<Trash2 />} onPress={withServices(deleteSelected)} />
    </div>
  );
}

function BarButton({ label, icon, onPress }: { readonly label: string; readonly icon: ReactNode; readonly onPress: () => void }) {
  return (
    <button type="button" className={css.barButton} onClick={onPress}>
      {icon}
      {label}
    </button>
  );
}
