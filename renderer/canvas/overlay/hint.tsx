import { useEditor, useValue } from 'tldraw';
import { useCanvas } from '../canvas-context';
import { cardIdOf, relationIdOf } from '../binding/shape-ids';
import { servicesOf } from '../interaction/canvas-services';
import css from './overlay.module.css';

/** Says in words what to do next while an arrow is made, and to those who listen what is selected. */
export function Hint() {
  const editor = useEditor();
  const { t } = useCanvas();
  const state = useValue(
    'canvas hint',
    () => {
      const services = servicesOf(editor);
      const layout = services?.layout();
      if (!services || !layout) return null;
      const textOf = (id: string): string => layout.cards.find((card) => card.id === id)?.face.lines.join(' ') ?? '';
      const relating = services.relating.get();
      if (relating) return { step: 'to' as const, target: relating.target === null ? null : textOf(relating.target), said: null };
      if (editor.isIn('relate')) return { step: 'from' as const, target: null, said: null };
      const selected = editor.getOnlySelectedShapeId();
      const card = layout.cards.find((candidate) => candidate.id === (selected && cardIdOf(selected)));
      const zoneName = (id: string | null | undefined): string => layout.zones.find((zone) => zone.id === id)?.name ?? '';
      const relation = layout.relations.find((candidate) => candidate.id === (selected && relationIdOf(selected)));
      const zone = layout.zones.find((candidate) => candidate.id === services.activeZone.get());
      if (card) return { step: null, target: null, said: t('canvas.card.at', { kind: card.face.kindWord, text: textOf(card.id), zone: zoneName(card.zone) }) };
      if (relation) return { step: null, target: null, said: t('canvas.relation.at', { from: textOf(relation.from), to: textOf(relation.to) }) };
      const inZone = zone && (zone.cardIds.length === 0 ? t('canvas.zone.empty', { zone: zone.name }) : zone.name);
      return { step: null, target: null, said: inZone ?? null };
    },
    [editor, t],
  );
  const step = state?.step ?? null;
  const words = state?.target ? t('canvas.relate.target', { text: state.target }) : step && t(`canvas.relate.${step}`);
  return (
    <>
      {words && <div className={css.hint}>{words}</div>}
      <div className={css.said} role="status">
        {words ?? state?.said}
      </div>
    </>
  );
}
