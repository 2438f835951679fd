import { memo, type ReactElement } from 'react';
import { cardText, editText } from '../../../shared/doc';
import type { FrameOutline } from '../../../shared/outline';
import { PlainTextEditor } from '../../ui/text-editor';
import { useRecordTools } from './record-context';
import css from './record.module.css';

/** Who carries the child's matter forward, for each row of a grid that asks it. */
export const CarriesForward = memo(function CarriesForward({ frame }: { readonly frame: FrameOutline }): ReactElement | null {
  const { ctx, undo, t, readOnly } = useRecordTools();
  const rows = frame.rows.filter((row) => row.carriesForward !== null);
  if (rows.length === 0) return null;
  return (
    <section role="region" className={css.zone} aria-label={t('record.carries')}>
      <h3 className={css.zoneTitle} tabIndex={-1} data-anchor={`carries/${frame.id}`}>
        {t('record.carries')}
      </h3>
      <dl className={css.lines}>
        {rows.map((row) => {
          const text = cardText(ctx.doc, row.id, 'responsible');
          return (
            <div key={row.id} className={css.line} data-lane-id={row.id}>
              <dt className={css.lineTitle}>{row.title}</dt>
              <dd>
                {text && (
                  <PlainTextEditor
                    className={css.lineField}
                    text={text}
                    onChange={(change) => editText(ctx, text, change)}
                    onUndo={() => undo.undo()}
                    onRedo={() => undo.redo()}
                    label={t('record.carries.of', { row: row.title })}
                    placeholder={t('record.carries.prompt')}
                    readOnly={readOnly}
                  />
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
});
