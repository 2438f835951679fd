import { join } from 'node:path';
import { inProject } from '../../build/bundle/paths';
import { createHostCore } from '../../electron/host';
import { openLibrary, type NewWorkshop } from '../../electron/library';
import { addCard, boardDocName, zoneId } from '../../shared/doc';
import { boardContext, sample, writeSample } from '../support/sample-board';

/** The workshop whose first group holds the whole sample. */
export const TITLE: string = sample.workshop.title;

const DAY = { templateId: 'verkostopaiva', region: 'Pohjois-Häme', date: '2026-11-12', groups: 3, language: 'fi' } as const;
const OTHERS: readonly NewWorkshop[] = [
  { ...DAY, title: 'Varhaiskasvatuksen ja perhekeskuksen yhteinen verkostopäivä, Etelä-Hämeen ja Päijät-Hämeen kunnat', region: 'Etelä-Häme ja Päijät-Häme', date: '2026-10-01', groups: 12 },
  { ...DAY, title: 'Nätverksdag i Nyland', region: 'Västra Nyland', date: '', groups: 1, language: 'sv' },
];

/** Fills an empty library before the app opens it: the sample, two more workshops and one in the bin. */
export async function seedLibrary(dataDir: string): Promise<void> {
  const opened = await openLibrary(join(dataDir, 'library'));
  if (!opened.ok) throw new Error(`library: ${opened.error}`);
  const library = opened.value;
  const host = await createHostCore({ library, clientDir: inProject('dist/renderer') });
  const create = async (input: NewWorkshop): Promise<string> => {
    const id = await library.create(input);
    if (id === null) throw new Error(`no template ${input.templateId}`);
    return id;
  };
  for (const other of OTHERS) await create(other);
  await library.moveToBin(await create({ ...DAY, title: 'Harjoitus', groups: 2 }));

  const groups = (await library.info(await create({ ...DAY, title: TITLE })))?.groups ?? [];
  const [first, , third] = groups.map(({ boardId }) => boardDocName(boardId));
  if (first === undefined || third === undefined) throw new Error('the sample needs three groups');
  await host.editDoc(first, (doc) => writeSample(doc));
  // The second group hasn't begun; the third has just begun, with words too long for their place.
  await host.editDoc(third, (doc) => {
    const ctx = boardContext(doc, 'toinen');
    addCard(ctx, { kind: 'service', zone: zoneId('polku', 'polku.yleinen', 'polku.ennen'), text: 'Lastensuojelutarvearviointimenettely ja varhaiskasvatussuunnitelmakeskustelu yhdessä huoltajien kanssa' });
    addCard(ctx, { kind: 'service', zone: zoneId('polku', 'polku.erityinen', 'polku.varhaiskasvatus'), text: '' });
  });
  await host.close();
  await library.close();
}
