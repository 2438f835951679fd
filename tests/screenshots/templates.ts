import { LANGUAGES } from '../../shared/kernel/language';
import type { RunningApp } from '../e2e/support';
import type { TemplateWorkshop } from '../support/template-workshops';
import { take, type Look } from './album';
import { putOn, show } from './desk';

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
