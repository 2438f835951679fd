import { LANGUAGES } from '../../shared/kernel/language';
import type { RunningApp } from '../e2e/support';
import type { TemplateWorkshop } from '../support/template-workshops';
import { take, type Look } from './album';
import { putOn, show } from './desk';

/** Each language by daylight; then dark on a small screen, and on a phone. */
const LOOKS: readonly Look[] = [
  ...LANGUAGES.map((language): Look => ({ language, theme: 'light', size: 'desk' })),
  { language: 'fi', theme: 'dark', size: 'small' },
  { language: 'sv', theme: 'light', size: 'phone' },
];

/** Every page of every template in its language: with the example on the canvas and in the record, and empty (by daylight only). */
export async function takeTemplates(app: RunningApp, workshops: readonly TemplateWorkshop[]): Promise<void> {
  const { window } = app;
  for (const look of LOOKS) {
    const { language } = look;
    const t = await putOn(app, look);
    for (const { template, workshopId, emptyGroupId } of workshops.filter((each) => each.language === language)) {
      for (const group of look.size === 'desk' ? [null, emptyGroupId] : [null]) {
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
