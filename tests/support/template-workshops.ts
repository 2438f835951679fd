import { join } from 'node:path';
import type * as Y from 'yjs';
import { inProject } from '../../build/bundle/paths';
import { createHostCore } from '../../electron/host';
import { openLibrary } from '../../electron/library';
import { addCard, boardDocName, fillExample, zoneId } from '../../shared/doc';
import { LANGUAGES, type Language } from '../../shared/kernel/language';
import { TEMPLATES, type Template } from '../../shared/templates';
import { boardContext } from './sample-board';

/** A workshop of a template in one language: its first group holds the example, the second is empty. */
export interface TemplateWorkshop {
  readonly template: Template;
  readonly language: Language;
  readonly workshopId: string;
  readonly emptyGroupId: string;
  /** Of a network day: groups with the example and some things missing, one for each look at what opens around a board. */
  readonly gapGroupIds: string[];
}

const LOOKS_WITH_GAPS = 4;

/** What the warnings find: nobody responsible, a name that is no key person's, nobody to reach. */
const GAPS = {
  fi: ['Puheterapia-arvio ja terapiajakso', 'Siirtopalaveri keväällä', 'Kuraattori', 'Avainhenkilö 9'],
  sv: ['Talterapeutisk bedömning och terapiperiod', 'Överföringsmöte på våren', 'Kurator', 'Nyckelperson 9'],
  en: ['Speech therapy assessment and sessions', 'Transfer meeting in spring', 'School social worker', 'Key person 9'],
} as const;

function leaveGaps(doc: Y.Doc, groupId: string, language: Language): void {
  const [service, other, responsible, person] = GAPS[language];
  const ctx = boardContext(doc, `aukot-${groupId}`);
  addCard(ctx, { kind: 'service', zone: zoneId('polku', 'polku.erityinen', 'polku.varhaiskasvatus'), text: service });
  addCard(ctx, { kind: 'service', zone: zoneId('polku', 'polku.tehostettu', 'polku.esiopetukseen'), text: other, responsible });
  addCard(ctx, { kind: 'person', zone: zoneId('henkilot'), text: person });
}

/** One workshop of every template in every language that `isWanted`, in a library that nobody has open. */
export async function seedTemplates(dataDir: string, isWanted: (template: Template, language: Language) => boolean = () => true): Promise<TemplateWorkshop[]> {
  const opened = await openLibrary(join(dataDir, 'library'));
  if (!opened.ok) throw new Error(`library: ${opened.error}`);
  const library = opened.value;
  const host = await createHostCore({ library, clientDir: inProject('dist/renderer') });
  const made: TemplateWorkshop[] = [];
  for (const template of TEMPLATES) {
    for (const language of LANGUAGES.filter((each) => isWanted(template, each))) {
      const workshopId = await library.create({ templateId: template.id, title: template.name[language], region: '', date: '', groups: template.id === 'verkostopaiva' ? 2 + LOOKS_WITH_GAPS : 2, language });
      const [filled, empty, ...others] = (workshopId === null ? undefined : await library.info(workshopId))?.groups ?? [];
      if (workshopId === null || !filled || !empty) throw new Error(`no workshop of ${template.id}`);
      await host.editDoc(boardDocName(filled.boardId), (doc) => fillExample(boardContext(doc, filled.id), template, language));
      for (const group of others) {
        await host.editDoc(boardDocName(group.boardId), (doc) => {
          fillExample(boardContext(doc, group.id), template, language);
          leaveGaps(doc, group.id, language);
        });
      }
      made.push({ template, language, workshopId, emptyGroupId: empty.id, gapGroupIds: others.map(({ id }) => id) });
    }
  }
  await host.close();
  await library.close();
  return made;
}
