import { join } from 'node:path';
import { inProject } from '../../build/bundle/paths';
import { createHostCore } from '../../electron/host';
import { openLibrary } from '../../electron/library';
import { boardDocName, fillExample } from '../../shared/doc';
import { LANGUAGES, type Language } from '../../shared/kernel/language';
import { TEMPLATES, type Template } from '../../shared/templates';
import type { RunningApp } from '../e2e/support';
import { boardContext } from '../support/sample-board';
import { take, type Look } from './album';
import { putOn, show } from './desk';

/** A workshop of a template in one language: its first group holds the example, the second is empty. */
export interface TemplateWorkshop {
  readonly template: Template;
  readonly language: Language;
  readonly workshopId: string;
  readonly emptyGroupId: string;
}

/** One workshop of every template in every language, in a library that nobody has open. */
export async function seedTemplates(dataDir: string): Promise<TemplateWorkshop[]> {
  const opened = await openLibrary(join(dataDir, 'library'));
  if (!opened.ok) throw new Error(`library: ${opened.error}`);
  const library = opened.value;
  const host = await createHostCore({ library, clientDir: inProject('dist/renderer') });
  const made: TemplateWorkshop[] = [];
  for (const template of TEMPLATES) {
    for (const language of LANGUAGES) {
      const workshopId = await library.create({ templateId: template.id, title: template.name[language], region: '', date: '', groups: 2, language });
      const [filled, empty] = (workshopId === null ? undefined : await library.info(workshopId))?.groups ?? [];
      if (workshopId === null || !filled || !empty) throw new Error(`no workshop of ${template.id}`);
      await host.editDoc(boardDocName(filled.boardId), (doc) => fillExample(boardContext(doc, filled.id), template, language));
      made.push({ template, language, workshopId, emptyGroupId: empty.id });
    }
  }
  await host.close();
  await library.close();
  return made;
}

/** Every page of every template in its language: with the example on the canvas and in the record, and empty. */
export async function takeTemplates(app: RunningApp, workshops: readonly TemplateWorkshop[]): Promise<void> {
  const { window } = app;
  for (const language of LANGUAGES) {
    const look: Look = { language, theme: 'light', size: 'desk' };
    const t = await putOn(app, look);
    for (const { template, workshopId, emptyGroupId } of workshops.filter((each) => each.language === language)) {
      for (const group of [null, emptyGroupId]) {
        await window.evaluate((hash) => (location.hash = hash), `#/workshop/${workshopId}${group === null ? '' : `/${group}`}`);
        for (const page of template.pages) {
          if (template.pages.length > 1) await window.getByRole('tab', { name: page.title[language], exact: true }).click();
          else await window.getByRole('radio', { name: t('board.view.canvas') }).waitFor();
          await show(window, t, 'canvas');
          await take(window, `template-${template.id}-${page.id}${group === null ? '' : '-empty'}`, look);
          if (group !== null) continue;
          await show(window, t, 'record');
          await take(window, `template-${template.id}-${page.id}-record`, look);
        }
      }
    }
  }
}
