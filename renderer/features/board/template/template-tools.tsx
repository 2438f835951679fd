import { lazy, Suspense, useState, useSyncExternalStore, type ReactElement } from 'react';
import { BookOpen, Lightbulb, LayoutTemplate, Printer, Rows3, Save } from 'lucide-react';
import type * as Y from 'yjs';
import type { BoardContext } from '../../../../shared/doc';
import type { Observable } from '../../../../shared/kernel/observable';
import type { BoardOutline } from '../../../../shared/outline';
import { findTemplate } from '../../../../shared/templates';
import type { Template } from '../../../../shared/templates/types';
import { Button, MenuButton, useT, type MenuEntry } from '../../../ui';
import { LanesDialog } from './lanes-dialog';
import { NotesDialog } from './notes-dialog';

const ExampleView = lazy(() => import('./example-view').then((module) => ({ default: module.ExampleView })));

export interface TemplateToolsProps {
  readonly ctx: BoardContext;
  readonly undo: Y.UndoManager;
  readonly outline: Observable<BoardOutline>;
  readonly pageId: string;
  /** The facilitator's seat. */
  readonly canManage: boolean;
  readonly readOnly: boolean;
  /** The facilitator's own template of this board; a ready-made one is found here. */
  readonly ownTemplate?: Template | null;
  readonly onEmptySheet?: (board: BoardOutline, pageId: string, size: 'A3' | 'A4') => void;
  readonly onSaveAsTemplate?: (board: BoardOutline) => void;
}

type Open = 'example' | 'notes' | 'lanes' | null;

/** What the page's template offers: an example, notes for the facilitator, other rows and columns. */
export function TemplateTools({ ctx, undo, outline, pageId, canManage, readOnly, ownTemplate = null, onEmptySheet, onSaveAsTemplate }: TemplateToolsProps): ReactElement | null {
  const t = useT();
  const [open, setOpen] = useState<Open>(null);
  const templateId = useSyncExternalStore(outline.subscribe, () => outline.get().templateId);
  const unlocked = useSyncExternalStore(outline.subscribe, () => outline.get().unlocked);
  const template = findTemplate(templateId) ?? (ownTemplate?.id === templateId ? ownTemplate : null);
  const entries: MenuEntry[] = [];
  if (template && template.example.cards.length > 0) entries.push({ id: 'example', label: t('templates.showExample'), icon: <Lightbulb />, onAction: () => setOpen('example') });
  if (template && canManage) entries.push({ id: 'notes', label: t('templates.notes'), icon: <BookOpen />, onAction: () => setOpen('notes') });
  const mayEdit = !readOnly && (canManage || unlocked);
  if (mayEdit) entries.push({ id: 'lanes', label: t('templates.editLanes'), icon: <Rows3 />, onAction: () => setOpen('lanes') });
  if (canManage && onEmptySheet) {
    for (const size of ['A4', 'A3'] as const) entries.push({ id: `sheet-${size}`, label: `${t('templates.emptySheet')} (${size})`, icon: <Printer />, onAction: () => onEmptySheet(outline.get(), pageId, size) });
  }
  if (canManage && onSaveAsTemplate) entries.push({ id: 'save', label: t('templates.saveWorkshop'), icon: <Save />, onAction: () => onSaveAsTemplate(outline.get()) });
  if (entries.length === 0) return null;
  const close = (): void => setOpen(null);
  return (
    <>
      <MenuButton
        label={t('templates.boardMenu')}
        trigger={
          <Button variant="quiet" icon={<LayoutTemplate />}>
            {t('templates.boardMenu')}
          </Button>
        }
        groups={[{ id: 'template', entries }]}
      />
      {open === 'example' && template && (
        <Suspense fallback={null}>
          <ExampleView template={template} pageId={pageId} onClose={close} />
        </Suspense>
      )}
      {open === 'notes' && template && <NotesDialog template={template} pageId={pageId} onClose={close} />}
      {open === 'lanes' && mayEdit && <LanesDialog ctx={ctx} undo={undo} outline={outline} pageId={pageId} template={template} canManage={canManage} onClose={close} />}
    </>
  );
}
