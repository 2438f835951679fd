import type { LocalizedText } from '../../kernel/language';
import { text } from '../text';
import type { ExampleCard, ExampleTemplate } from '../types';

const TEAM = text('Kunnan perhekeskustiimi', 'Kommunens familjecenterteam', 'Municipal family centre team');
const COORDINATION = text('Alueellinen koordinaatioryhmä', 'Regional samordningsgrupp', 'Regional coordination group');
const FOUR_TIMES = text('Helmi-, huhti-, syys- ja marraskuussa', 'I februari, april, september och november', 'February, April, September and November');
const YEARLY = text('Vuosittain', 'Årligen', 'Every year');
const MEETING = text('Koordinaatioryhmän kokous', 'Samordningsgruppens möte', 'Meeting of the coordination group');

function event(id: string, month: string, name: LocalizedText, network: LocalizedText, repeats: LocalizedText, date?: string): ExampleCard {
  return { id, kind: 'event', at: ['vuosi', month], text: name, fields: { network, repeats, ...(date !== undefined && { date }) } };
}

export const example: ExampleTemplate = {
  cards: [
    event('v1', 'tammikuu', text('Avainhenkilöiden yhteystietojen tarkistus', 'Kontroll av nyckelpersonernas kontaktuppgifter', 'Check of key people’s contact details'), TEAM, YEARLY),
    event('v2', 'helmikuu', MEETING, COORDINATION, FOUR_TIMES, '2027-02-10'),
    event('v3', 'maaliskuu', text('Perheiden kuuleminen: kysely neuvolassa ja päiväkodeissa', 'Familjerna hörs: enkät på rådgivningsbyrån och daghemmen', 'Families are heard: survey at the clinic and day-care centres'), TEAM, YEARLY),
    event('v4', 'huhtikuu', MEETING, COORDINATION, FOUR_TIMES, '2027-04-14'),
    event('v5', 'toukokuu', text('Siirtopalaverit esiopetukseen ja kouluun', 'Överföringsmöten till förskoleundervisningen och skolan', 'Handover meetings to pre-primary education and school'), TEAM, YEARLY),
    event('v6', 'elokuu', text('Uusien työntekijöiden perehdytys palvelupolkuun', 'Nya anställda introduceras till servicestigen', 'New staff are introduced to the service path'), TEAM, YEARLY),
    event('v7', 'syyskuu', MEETING, COORDINATION, FOUR_TIMES, '2027-09-08'),
    event('v8', 'lokakuu', text('Verkostopäivä', 'Nätverksdag', 'Network day'), COORDINATION, YEARLY),
    event('v9', 'marraskuu', MEETING, COORDINATION, FOUR_TIMES, '2027-11-10'),
    {
      id: 'v10',
      kind: 'decision',
      at: ['decisions', 'vuosi'],
      text: text('Vuosikello tarkistetaan joka marraskuussa.', 'Årsklockan ses över varje november.', 'The year clock is reviewed every November.'),
      fields: { decidedBy: COORDINATION, date: '2026-11-12' },
    },
  ],
  relations: [
    { type: 'leadsTo', from: 'v3', to: 'v4' },
    { type: 'leadsTo', from: 'v8', to: 'v9' },
  ],
};
