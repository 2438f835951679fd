import { text } from '../text';
import type { LaneTemplate, Template } from '../types';
import { example } from './example';

const HINT = text('Mitä tässä kuussa tapahtuu?', 'Vad händer den här månaden?', 'What happens this month?');
const month = (id: string, fi: string, sv: string, en: string): LaneTemplate => ({ id, title: text(fi, sv, en), hint: HINT });

const CALENDAR_YEAR: readonly LaneTemplate[] = [
  month('tammikuu', 'tammikuu', 'januari', 'January'),
  month('helmikuu', 'helmikuu', 'februari', 'February'),
  month('maaliskuu', 'maaliskuu', 'mars', 'March'),
  month('huhtikuu', 'huhtikuu', 'april', 'April'),
  month('toukokuu', 'toukokuu', 'maj', 'May'),
  month('kesakuu', 'kesäkuu', 'juni', 'June'),
  month('heinakuu', 'heinäkuu', 'juli', 'July'),
  month('elokuu', 'elokuu', 'augusti', 'August'),
  month('syyskuu', 'syyskuu', 'september', 'September'),
  month('lokakuu', 'lokakuu', 'oktober', 'October'),
  month('marraskuu', 'marraskuu', 'november', 'November'),
  month('joulukuu', 'joulukuu', 'december', 'December'),
];

/** The year clock: the meetings and duties of the networks in the ring of twelve months. */
export const vuosikello: Template = {
  id: 'vuosikello',
  version: 1,
  name: text('Vuosikello', 'Årsklocka', 'Year clock'),
  description: text('Verkostojen kokoukset ja kuukausien tehtävät yhtenä renkaana.', 'Nätverkens möten och månadernas uppgifter som en ring.', 'The networks’ meetings and the duties of each month as one ring.'),
  dataNotice: text(
    'Vuosikello jää verkostojen käyttöön, ja se päivitetään vuosittain. Älä kirjoita lapsen tai perheen tietoja.',
    'Årsklockan stannar i nätverkens bruk och uppdateras varje år. Skriv inga uppgifter om ett barn eller en familj.',
    'The year clock stays in the networks’ use and is updated every year. Do not write a child’s or a family’s data.',
  ),
  pages: [
    {
      id: 'vuosi',
      title: text('Verkoston vuosi', 'Nätverkets år', 'The network’s year'),
      instruction: text(
        'Lisätkää kuukausille kokoukset ja tehtävät. Merkitkää, minkä verkoston asia on ja toistuuko se.',
        'Lägg till möten och uppgifter i månaderna. Anteckna vilket nätverk saken gäller och om den upprepas.',
        'Add meetings and duties to the months. Record which network it concerns and whether it repeats.',
      ),
      notes: text(
        'Pyydä verkostojen kokousajat etukäteen. Aloittakaa kiinteistä ajoista: talousarvio, lukukausien vaihtuminen, siirtymät esiopetukseen ja kouluun. Lisätkää sitten kokoukset ja viimeiseksi kuukausien tehtävät. Katsokaa lopuksi rengasta kokonaisuutena: mikä kuukausi on täynnä, mihin jää tyhjää, ja missä kaksi kokousta voisi yhdistää? Päivän voi jättää auki, jos vain kuukausi on sovittu. Toimintavuodelle voi vaihtaa järjestyksen, joka alkaa elokuusta.',
        'Be om nätverkens mötestider på förhand. Börja med fasta tider: budgeten, terminsskiften, övergångarna till förskoleundervisningen och skolan. Lägg sedan till mötena och sist månadernas uppgifter. Se till slut på ringen som helhet: vilken månad är full, var är det tomt och var kunde två möten slås ihop? Datumet kan lämnas öppet om bara månaden är bestämd. För verksamhetsåret finns en ordning som börjar i augusti.',
        'Ask for the networks’ meeting times beforehand. Start with what is fixed: the budget, changes of term, transitions to pre-primary education and school. Then add the meetings and last the duties of each month. Finally look at the ring as a whole: which month is full, where is it empty, and where could two meetings be combined? The date can be left open if only the month is agreed. For the working year there is an order that starts in August.',
      ),
      frames: [
        {
          id: 'vuosi',
          kind: 'ring',
          kinds: ['event'],
          columns: CALENDAR_YEAR,
          presets: [
            { id: 'kalenterivuosi', axis: 'column', name: text('Kalenterivuosi', 'Kalenderår', 'Calendar year'), lanes: CALENDAR_YEAR },
            {
              id: 'toimintavuosi',
              axis: 'column',
              name: text('Toimintavuosi elokuusta heinäkuuhun', 'Verksamhetsår från augusti till juli', 'Working year from August to July'),
              lanes: [...CALENDAR_YEAR.slice(7), ...CALENDAR_YEAR.slice(0, 7)],
            },
          ],
        },
      ],
    },
  ],
  phases: [
    { id: 'kiinteat', title: text('Kiinteät ajat', 'Fasta tider', 'Fixed times'), minutes: 10, pageId: 'vuosi', tools: ['card'] },
    { id: 'kokoukset', title: text('Verkostojen kokoukset', 'Nätverkens möten', 'The networks’ meetings'), minutes: 15, pageId: 'vuosi', tools: ['card'] },
    { id: 'tehtavat', title: text('Kuukausien tehtävät', 'Månadernas uppgifter', 'Duties of each month'), minutes: 20, pageId: 'vuosi', tools: ['card', 'arrow'] },
    {
      id: 'tarkistus',
      title: text('Tarkistus', 'Kontroll', 'Check'),
      instruction: text('Katsokaa vuotta kokonaisuutena. Mikä menee päällekkäin ja mitä puuttuu?', 'Se på året som helhet. Vad krockar och vad saknas?', 'Look at the year as a whole. What overlaps and what is missing?'),
      minutes: 15,
      pageId: 'vuosi',
    },
  ],
  warnings: [],
  report: [{ part: 'frame', frame: 'vuosi' }, { part: 'kind', kind: 'event' }, { part: 'decisions' }, { part: 'notes' }, { part: 'pictures' }],
  example,
};
