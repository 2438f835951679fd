import { text } from '../text';
import type { Template } from '../types';

/** The morning-coffee board: one question, everybody writes. */
export const aamukahvitaulu: Template = {
  id: 'aamukahvitaulu',
  version: 1,
  name: text('Aamukahvitaulu', 'Morgonkaffetavla', 'Morning-coffee board'),
  description: text('Yksi kysymys, johon jokainen kirjoittaa vastauksensa.', 'En fråga som alla skriver sitt svar på.', 'One question to which everybody writes an answer.'),
  dataNotice: text(
    'Vastaukset jäävät järjestäjien käyttöön toiminnan kehittämistä varten. Älä kirjoita nimiä äläkä lapsen tai perheen tietoja.',
    'Svaren stannar hos arrangörerna för utveckling av verksamheten. Skriv inga namn och inga uppgifter om ett barn eller en familj.',
    'The answers stay with the organisers for developing the activity. Do not write names or a child’s or a family’s data.',
  ),
  pages: [
    {
      id: 'kysymys',
      title: text('Mikä helpottaisi perheiden arkea täällä?', 'Vad skulle underlätta familjernas vardag här?', 'What would make daily life easier for families here?'),
      instruction: text('Kirjoita yksi ajatus yhdelle kortille. Lue myös muiden kortit ja jatka heidän ajatuksiaan.', 'Skriv en tanke på ett kort. Läs också de andras kort och bygg vidare på dem.', 'Write one thought on one card. Read the others’ cards too and build on them.'),
      notes: text(
        'Vaihda otsikoksi oma kysymyksesi: lyhyt, avoin, ei kyllä tai ei -kysymys. Taulu voi olla näkyvissä koko aamun; ihmiset kirjoittavat, kun ehtivät. Kerro, kuka vastaukset lukee ja milloin tuloksesta kuulee. Ryhmittele vastaukset lopuksi ja kirjaa päätökseksi se, mihin tartutaan heti. Jos perheet kirjoittavat muilla kielillä, jätä vastaus sellaiseksi ja lisää käännös.',
        'Byt rubriken till din egen fråga: kort, öppen, ingen ja- eller nej-fråga. Tavlan kan vara framme hela morgonen; folk skriver när de hinner. Berätta vem som läser svaren och när man får höra resultatet. Gruppera svaren till slut och anteckna som beslut det som ni tar tag i genast. Om familjer skriver på andra språk, låt svaret stå och lägg till en översättning.',
        'Change the title to your own question: short, open, not a yes-or-no question. The board can be shown all morning; people write when they have time. Tell who reads the answers and when people will hear the result. Group the answers at the end and record as a decision what is taken up at once. If families write in other languages, leave the answer as it is and add a translation.',
      ),
      frames: [
        {
          id: 'vastaukset',
          kind: 'columns',
          kinds: ['note', 'question'],
          hint: text('Kirjoita ensimmäinen ajatuksesi.', 'Skriv din första tanke.', 'Write your first thought.'),
        },
      ],
    },
  ],
  phases: [
    { id: 'kirjoittaminen', title: text('Kirjoittaminen', 'Skrivande', 'Writing'), minutes: 20, pageId: 'kysymys', tools: ['card'] },
    { id: 'lukeminen', title: text('Lukeminen yhdessä', 'Läsning tillsammans', 'Reading together'), instruction: text('Lukekaa vastaukset ja yhdistäkää samanlaiset.', 'Läs svaren och slå ihop likadana.', 'Read the answers and merge those that are alike.'), minutes: 10, pageId: 'kysymys', tools: ['card'] },
  ],
  warnings: [],
  report: [{ part: 'frame', frame: 'vastaukset' }, { part: 'decisions' }, { part: 'notes' }, { part: 'pictures' }],
  example: {
    cards: [
      { id: 'v1', kind: 'note', at: ['vastaukset'], text: text('Neuvolan ja kerhon saisi hoidettua samalla käynnillä.', 'Rådgivningen och klubben kunde skötas under samma besök.', 'The clinic and the club could be visited in one go.') },
      { id: 'v2', kind: 'note', at: ['vastaukset'], text: text('Ajan voisi varata myös illalla.', 'Man kunde boka tid också på kvällen.', 'Appointments could be offered in the evening, too.') },
      { id: 'v3', kind: 'note', at: ['vastaukset'], text: text('Ohjeet selkokielellä ja eri kielillä', 'Anvisningar på lätt språk och på olika språk', 'Instructions in plain language and in different languages') },
      { id: 'v4', kind: 'question', at: ['vastaukset'], text: text('Voiko kohtaamispaikkaan tulla ilman ilmoittautumista?', 'Får man komma till mötesplatsen utan anmälan?', 'Can you come to the meeting place without registering?') },
      { id: 'v5', kind: 'decision', at: ['decisions', 'kysymys'], text: text('Kokeillaan ilta-aikoja yhtenä päivänä viikossa.', 'Kvällstider prövas en dag i veckan.', 'Evening times are tried one day a week.'), fields: { decidedBy: text('Perhekeskustiimi', 'Familjecenterteamet', 'Family centre team'), date: '2026-11-12' } },
    ],
    relations: [{ type: 'leadsTo', from: 'v1', to: 'v4' }],
  },
};
