import { zoneId } from '../../../shared/doc';
import { verkostopaiva } from '../../../shared/templates/verkostopaiva';
import { sample } from '../../support/sample-board';
import type { Words } from './participant';

/*
 * The sample as a participant sees it: names of places on the screen and words by field label. It is written from the
 * screen's words, not from the product's model, so that a wrong label or a lost field shows.
 */

type Cell = { readonly row: string; readonly column: string };

export const regionOf = ({ row, column }: Cell): string => `${column} – ${row}`;

const frame = verkostopaiva.pages[0]?.frames[0];
const laneId = (lanes: typeof frame extends undefined ? never : NonNullable<typeof frame>['rows'], title: string): string => `polku.${lanes?.find((lane) => lane.title.fi === title)?.id ?? '?'}`;

/** The cell's id on the canvas. */
export const cellOf = ({ row, column }: Cell): string => zoneId('polku', laneId(frame?.rows, row), laneId(frame?.columns, column));

export const PRACTICES = 'Toimivat käytänteet';
export const NEEDS = 'Kehittämisen tarpeet';
export const PEOPLE = 'Avainhenkilöt';

export type SampleService = (typeof sample.services)[number];

export const serviceWords = ({ service, provider, access, responsible }: SampleService): Words => ({
  Palvelu: service,
  Tuottaja: provider,
  'Miten palveluun pääsee': access,
  Vastuuhenkilö: responsible,
});

export const handoverWords = (card: (typeof sample.handovers)[number]): Words => ({
  'Mikä tieto siirtyy': card.information,
  'Lomake tai tapaaminen': card.form,
  Keneltä: card.from,
  Kenelle: card.to,
  Milloin: card.when,
  'Huoltajan lupa tarvitaan': card.guardianPermission,
  'Saattaen vaihtaen': card.accompanied,
});

export const personWords = (card: (typeof sample.people)[number]): Words => ({
  Nimi: card.name,
  Ammattinimike: card.title,
  Organisaatio: card.organisation,
  Alue: card.area,
  Puhelin: card.phone,
  Sähköposti: card.email,
});

/** What a record shows of the words: booleans as yes and no, empty ones not at all. */
export function shownWords(words: Words): Record<string, string> {
  const shown: Record<string, string> = {};
  for (const [label, value] of Object.entries(words)) {
    if (value !== '') shown[label] = value === true ? 'kyllä' : value === false ? 'ei' : value;
  }
  return shown;
}

/** Every zone that holds something, with the words of its cards; order within a zone is the writers' own. */
export function expectedBoard(): Map<string, Record<string, string>[]> {
  const expected = new Map<string, Record<string, string>[]>();
  const add = (zone: string, words: Words): void => {
    expected.set(zone, [...(expected.get(zone) ?? []), shownWords(words)]);
  };
  for (const card of sample.services) add(regionOf(card), serviceWords(card));
  for (const card of sample.handovers) add(regionOf(card), handoverWords(card));
  for (const text of sample.practices) add(PRACTICES, { Käytänne: text });
  for (const text of sample.needs) add(NEEDS, { 'Kehittämisen tarve': text });
  for (const card of sample.people) add(PEOPLE, personWords(card));
  return expected;
}
