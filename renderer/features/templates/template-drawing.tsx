import { useMemo } from 'react';
import * as Y from 'yjs';
import { createBoard } from '../../../shared/doc';
import type { Language } from '../../../shared/kernel/language';
import { buildOutline } from '../../../shared/outline';
import { pagePictureSvg } from '../../../shared/outline/picture';
import type { Template } from '../../../shared/templates/machinery';
import css from './templates.module.css';

/** The first page of an empty board, small. Fetched on its own: it needs the document's library. */
export function TemplateDrawing({ template, language }: { readonly template: Template; readonly language: Language }) {
  const source = useMemo(() => {
    const doc = new Y.Doc();
    createBoard(doc, template, language, 'preview');
    const outline = buildOutline(doc);
    doc.destroy();
    const page = outline.pages[0];
    return page ? `data:image/svg+xml;charset=utf-8,${encodeURIComponent(pagePictureSvg(page, [], { language }).svg)}` : null;
  }, [template, language]);
  return source === null ? null : <img src={source} alt="" className={css.drawing} loading="lazy" />;
}
