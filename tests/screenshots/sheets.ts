import { LANGUAGES } from '../../shared/kernel/language';
import { printSheet } from '../e2e/people/sheets';
import type { RunningApp } from '../e2e/support';
import type { TemplateWorkshop } from '../support/template-workshops';
import { putOn } from './desk';
import { takePdf } from './documents';

/** The empty sheet of every page of every template in its language, on A4; in Finnish on A3, too. */
export async function takeSheets(app: RunningApp, workshops: readonly TemplateWorkshop[]): Promise<void> {
  for (const language of LANGUAGES) {
    await putOn(app, { language, theme: 'light', size: 'desk' });
    for (const { template, workshopId } of workshops.filter((each) => each.language === language)) {
      await app.window.evaluate((hash) => (location.hash = hash), `#/workshop/${workshopId}`);
      for (const page of template.pages) {
        const tab = app.window.getByRole('tab', { name: page.title[language], exact: true });
        await tab.waitFor();
        await tab.click();
        for (const size of language === 'fi' ? (['A4', 'A3'] as const) : (['A4'] as const)) {
          await takePdf(await printSheet(app, size, language), `sheet-${template.id}-${page.id}.${language}.${size}`);
        }
      }
    }
  }
}
