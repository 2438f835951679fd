import { lazy, Suspense } from 'react';
import type { Template } from '../../../shared/templates/machinery';
import { useLanguage } from '../../ui';
import css from './templates.module.css';

const TemplateDrawing = lazy(() => import('./template-drawing').then((module) => ({ default: module.TemplateDrawing })));

/** What a board of the template looks like. Decoration: name and description say the same. */
export function TemplatePreview({ template }: { readonly template: Template }) {
  const { language } = useLanguage();
  return (
    <span className={css.preview} aria-hidden>
      <Suspense fallback={null}>
        <TemplateDrawing template={template} language={language} />
      </Suspense>
    </span>
  );
}
