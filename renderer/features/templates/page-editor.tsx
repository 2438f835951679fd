import type { Language } from '../../../shared/kernel/language';
import { editLocalized, type FrameTemplate, type PageTemplate } from '../../../shared/templates/machinery';
import { TextField, useT } from '../../ui';
import { KindsPicker } from './kinds-picker';
import { LaneEditor } from './lane-editor';
import css from './templates.module.css';

interface PageEditorProps {
  readonly page: PageTemplate;
  readonly number: number;
  readonly language: Language;
  readonly onChange: (page: PageTemplate) => void;
}

/** Which axes a frame's kind has; see `FRAME_KINDS`. */
const HAS_ROWS: Readonly<Record<FrameTemplate['kind'], boolean>> = { grid: true, columns: false, ring: false, circles: false, levels: true, free: false };
const HAS_COLUMNS: Readonly<Record<FrameTemplate['kind'], boolean>> = { grid: true, columns: true, ring: true, circles: true, levels: false, free: false };

export function PageEditor({ page, number, language, onChange }: PageEditorProps) {
  const t = useT();
  const words = (key: 'title' | 'instruction' | 'notes') => ({ value: page[key][language], onChange: (value: string) => onChange({ ...page, [key]: editLocalized(page[key], language, value) }) });
  const changeFrame = (index: number, frame: FrameTemplate): void => onChange({ ...page, frames: page.frames.map((one, at) => (at === index ? frame : one)) });
  return (
    <section className={css.panel} aria-label={t('templates.page', { number })}>
      <h2>{t('templates.page', { number })}</h2>
      <TextField label={t('templates.pageTitle')} {...words('title')} maxLength={200} isRequired />
      <TextField label={t('templates.instruction')} {...words('instruction')} rows={3} maxLength={6000} />
      <TextField label={t('templates.notes')} {...words('notes')} rows={4} maxLength={6000} />
      {page.frames.map((frame, index) => (
        <div key={frame.id} className={css.frame}>
          {frame.title && <h3>{frame.title[language]}</h3>}
          <KindsPicker label={t('templates.kinds')} kinds={frame.kinds} onChange={(kinds) => changeFrame(index, { ...frame, kinds })} />
          {(HAS_ROWS[frame.kind] || (frame.rows?.length ?? 0) > 0) && (
            <LaneEditor axis="row" frame={frame} lanes={frame.rows ?? []} language={language} onChange={(rows) => changeFrame(index, { ...frame, rows })} />
          )}
          {(HAS_COLUMNS[frame.kind] || (frame.columns?.length ?? 0) > 0) && (
            <LaneEditor axis="column" frame={frame} lanes={frame.columns ?? []} language={language} onChange={(columns) => changeFrame(index, { ...frame, columns })} />
          )}
        </div>
      ))}
    </section>
  );
}
