import type { ReactElement } from 'react';
import { editText, pageNotes } from '../../../shared/doc';
import { PlainTextEditor } from '../../ui/text-editor';
import { useRecordTools } from './record-context';
import css from './record.module.css';

/** The group's free notes on a page. Several may type in them at once. */
export function PageNotes({ pageId }: { readonly pageId: string }): ReactElement | null {
  const { ctx, undo, t, readOnly } = useRecordTools();
  const text = pageNotes(ctx.doc, pageId);
  if (!text) return null;
  return (
    <section role="region" className={css.zone} aria-label={t('record.notes')}>
      <h3 className={css.zoneTitle} tabIndex={-1} data-anchor="notes">
        {t('record.notes')}
      </h3>
      <PlainTextEditor
        className={css.notes}
        text={text}
        onChange={(change) => editText(ctx, text, change)}
        onUndo={() => undo.undo()}
        onRedo={() => undo.redo()}
        label={t('record.notes')}
        placeholder={t('record.notes.prompt')}
        multiline
        readOnly={readOnly}
      />
    </section>
  );
}
