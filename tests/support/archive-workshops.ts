import { join } from 'node:path';
import type * as Y from 'yjs';
import { inProject } from '../../build/bundle/paths';
import { createHostCore } from '../../electron/host';
import { openLibrary } from '../../electron/library';
import { addCard, boardDocName, cardText, deleteCard, writeText, zoneId, type BoardContext } from '../../shared/doc';
import { allCards, buildOutline } from '../../shared/outline';
import { boardContext } from './sample-board';

/** Last year's network day and this year's, made from it: what a team has in its library. */
export interface ArchiveWorkshops {
  readonly last: { readonly id: string; readonly groups: readonly string[] };
  readonly now: { readonly id: string; readonly groups: readonly string[] };
}

export const LAST_YEAR = 'Verkostopäivä 2025';
export const THIS_YEAR = 'Verkostopäivä 2026';

const cell = (row: string, column: string): string => zoneId('polku', `polku.${row}`, `polku.${column}`);

type Writer = (ctx: BoardContext) => void;

const service = (ctx: BoardContext, row: string, column: string, text: string, more: { readonly provider?: string; readonly access?: string; readonly responsible?: string } = {}): string =>
  addCard(ctx, { kind: 'service', zone: cell(row, column), text, fields: { provider: more.provider ?? null, access: more.access ?? '' }, responsible: more.responsible ?? '' });

const person = (ctx: BoardContext, text: string, fields: Readonly<Record<string, string | boolean>>): string => addCard(ctx, { kind: 'person', zone: zoneId('henkilot'), text, fields: { consent: true, ...fields } });

/** Three municipalities of one region. Some services and one person are the same in two of them, said differently. */
const LAST_YEARS: readonly Writer[] = [
  (ctx) => {
    service(ctx, 'yleinen', 'ennen', 'Perhevalmennus', { provider: 'county', access: 'neuvolasta', responsible: 'Terveydenhoitaja' });
    service(ctx, 'yleinen', 'ennen', 'Avoin päiväkoti', { provider: 'municipality' });
    service(ctx, 'erityinen', 'varhaiskasvatus', 'Puheterapia', { provider: 'county', responsible: 'Maija Malli' });
    person(ctx, 'Maija Malli', { title: 'Puheterapeutti', organisation: 'Esimerkkialueen hyvinvointialue', phone: '+358 50 123 4567', email: 'maija.malli@example.fi', lastChecked: '2024-10-01' });
    addCard(ctx, { kind: 'agreement', zone: zoneId('kaytanteet', 'kaytanteet.tarpeet'), text: 'Tapaaminen neuvolan kanssa', fields: { agreedBy: 'Maija Malli', byWhen: '2026-01-15', state: 'open' } });
    addCard(ctx, { kind: 'need', zone: zoneId('kaytanteet', 'kaytanteet.tarpeet'), text: 'Yhteinen lomake siirtoihin', fields: { takesForward: 'Maija Malli' } });
  },
  (ctx) => {
    service(ctx, 'yleinen', 'ennen', 'Perhevalmennukset', { provider: 'county', responsible: 'Neuvola' });
    service(ctx, 'tehostettu', 'aloitus', 'Aloituskeskustelu', { provider: 'municipality', responsible: 'Ryhmän opettaja' });
    person(ctx, 'Malli Maija', { title: 'Puheterapeutti', phone: '050-1234567' });
    person(ctx, 'Eero Esimerkki', { title: 'Perheohjaaja', phone: '040 765 4321', lastChecked: '2025-10-20' });
  },
  (ctx) => {
    service(ctx, 'yleinen', 'ennen', 'Seurakunnan perhekerho', { provider: 'parish', responsible: 'Lastenohjaaja' });
    person(ctx, 'Aino Ahola', { title: 'Kiertävä erityisopettaja', phone: '044 000 1111', lastChecked: '2025-11-01' });
  },
];

/** What became of the first municipality's map in a year. */
const AFTER_A_YEAR: Writer = (ctx) => {
  const cards = allCards(buildOutline(ctx.doc));
  const idOf = (text: string): string => cards.find((card) => card.text === text)?.id ?? '';
  const access = cardText(ctx.doc, idOf('Perhevalmennus'), 'access');
  if (access) writeText(ctx, access, 'sähköisellä ajanvarauksella');
  deleteCard(ctx, idOf('Avoin päiväkoti'));
  service(ctx, 'yleinen', 'kouluun', 'Kouluun tutustuminen', { provider: 'municipality', responsible: 'Rehtori' });
};

/** Writes both workshops into a library that nobody has open. */
export async function seedArchive(dataDir: string): Promise<ArchiveWorkshops> {
  const opened = await openLibrary(join(dataDir, 'library'));
  if (!opened.ok) throw new Error(`library: ${opened.error}`);
  const library = opened.value;
  const host = await createHostCore({ library, clientDir: inProject('dist/renderer') });
  const write = (boardId: string, name: string, writer: Writer): Promise<void> => host.editDoc(boardDocName(boardId), (doc: Y.Doc) => writer(boardContext(doc, name)));
  const boardsOf = async (id: string): Promise<string[]> => ((await library.info(id))?.groups ?? []).map(({ boardId }) => boardId);
  const last = await library.create({ templateId: 'verkostopaiva', title: LAST_YEAR, region: 'Esimerkkialue', date: '2025-11-12', groups: LAST_YEARS.length, language: 'fi' });
  if (last === null) throw new Error('no workshop');
  const boards = await boardsOf(last);
  for (const [index, writer] of LAST_YEARS.entries()) await write(boards[index] ?? '', `kunta${String(index + 1)}`, writer);
  const now = await library.duplicate(last, THIS_YEAR);
  if (now === null) throw new Error('no copy');
  const copies = await boardsOf(now);
  const first = boardDocName(copies[0] ?? '');
  const doc = await host.readDoc(first);
  await library.versions.add(first, doc, { kind: 'named', name: 'Ennen tarkistusta', at: Date.parse('2026-10-01T09:00:00Z') });
  doc.destroy();
  await write(copies[0] ?? '', 'vuosi', AFTER_A_YEAR);
  await host.close();
  await library.close();
  return { last: { id: last, groups: boards }, now: { id: now, groups: copies } };
}
