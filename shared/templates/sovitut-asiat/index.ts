import type { LocalizedText } from '../../kernel/language';
import { text } from '../text';
import type { ExampleCard, Template } from '../types';

const agreement = (id: string, goal: LocalizedText, actions: LocalizedText, agreedBy: LocalizedText, byWhen: string, followUp: LocalizedText, state: 'open' | 'underway' | 'done'): ExampleCard => ({
  id,
  kind: 'agreement',
  at: ['sovitut', 'sovittu'],
  text: goal,
  fields: { actions, agreedBy, byWhen, followUp, state },
});

/** What the professionals' organisations agreed between them; never about a family. */
export const sovitutAsiat: Template = {
  id: 'sovitut-asiat',
  version: 1,
  name: text('Sovitut asiat', 'Överenskommelser', 'What was agreed'),
  description: text('Mitä organisaatiot sopivat keskenään: tavoite, toimet, tekijä, määräaika ja seuranta.', 'Vad organisationerna kommer överens om: mål, åtgärder, vem som gör, tidsfrist och uppföljning.', 'What organisations agree between them: goal, actions, who, by when and follow-up.'),
  dataNotice: text(
    'Tähän kirjataan vain organisaatioiden keskinäisiä sopimuksia. Älä kirjoita lapsen tai perheen asioita; ne kuuluvat asiakastietojärjestelmään. Aineisto jää sopijoiden käyttöön.',
    'Här antecknas bara överenskommelser mellan organisationer. Skriv inget om ett barns eller en familjs ärenden; de hör hemma i klientdatasystemet. Materialet stannar hos parterna.',
    'Only agreements between organisations are recorded here. Do not write a child’s or a family’s matters; they belong in the client information system. The material stays with those who agreed.',
  ),
  pages: [
    {
      id: 'sovitut',
      title: text('Sovitut asiat', 'Överenskommelser', 'What was agreed'),
      instruction: text('Kirjatkaa, mistä organisaatiot sopivat: tavoite, toimet, kuka tekee, mihin mennessä ja miten seurataan.', 'Anteckna vad organisationerna kommer överens om: mål, åtgärder, vem som gör, senast när och hur det följs upp.', 'Record what the organisations agree on: goal, actions, who does it, by when and how it is followed up.'),
      notes: text(
        'Aloittakaa edellisen kerran sopimuksista: mikä on tehty, mikä kesken? Lue jokainen uusi sopimus ääneen ja kysy tekijältä, onko se oikein. Jos tekijä tai päivä puuttuu, kirjatkaa asia kysymykseksi siitä, mitä on vielä sovittava. Jos keskustelu kääntyy yhteen perheeseen, keskeytä ystävällisesti: perheen asioista sovitaan perheen kanssa ja muualla. Sopikaa lopuksi, milloin listaan palataan.',
        'Börja med överenskommelserna från förra gången: vad är gjort, vad är oavslutat? Läs varje ny överenskommelse högt och fråga den som ska göra om det stämmer. Om det saknas datum eller någon som gör, anteckna saken som en fråga om vad som ännu ska avtalas. Om samtalet glider in på en enskild familj, avbryt vänligt: familjens ärenden avtalas med familjen och på annat håll. Kom till slut överens om när ni återkommer till listan.',
        'Start with the agreements of last time: what is done, what is unfinished? Read each new agreement aloud and ask the one who does it whether it is right. If there is no date or nobody to do it, record the matter as a question of what is still to be agreed. If the talk turns to one family, interrupt kindly: a family’s matters are agreed with the family and elsewhere. Finally agree when you return to the list.',
      ),
      frames: [
        {
          id: 'sovitut',
          kind: 'columns',
          kinds: ['agreement', 'question'],
          columns: [
            { id: 'sovittu', title: text('Sovittu', 'Överenskommet', 'Agreed'), hint: text('Mihin pyritään ja kuka tekee mitä?', 'Vad är målet och vem gör vad?', 'What is the goal, and who does what?'), kinds: ['agreement'] },
            { id: 'kesken', title: text('Vielä sovittava', 'Ännu att avtala', 'Still to be agreed'), hint: text('Mistä ei vielä ole sovittu?', 'Vad är ännu inte avtalat?', 'What is not agreed yet?'), kinds: ['question'] },
          ],
        },
      ],
    },
  ],
  phases: [
    { id: 'edelliset', title: text('Edellisen kerran sopimukset', 'Överenskommelser från förra gången', 'Agreements of last time'), minutes: 10, pageId: 'sovitut', tools: ['card'] },
    { id: 'uudet', title: text('Uudet sopimukset', 'Nya överenskommelser', 'New agreements'), minutes: 30, pageId: 'sovitut', tools: ['card'] },
    { id: 'tarkistus', title: text('Tarkistus', 'Kontroll', 'Check'), instruction: text('Lukekaa sopimukset ääneen. Onko jokaisella tekijä ja päivä?', 'Läs överenskommelserna högt. Har var och en någon som gör och ett datum?', 'Read the agreements aloud. Does each say who does it and by when?'), minutes: 10, pageId: 'sovitut' },
  ],
  warnings: [],
  report: [{ part: 'frame', frame: 'sovitut' }, { part: 'kind', kind: 'agreement' }, { part: 'decisions' }, { part: 'notes' }, { part: 'pictures' }],
  example: {
    cards: [
      agreement('a1', text('Päiväkoti tavoittaa perheohjaajan kahden päivän kuluessa.', 'Daghemmet når familjehandledaren inom två dagar.', 'The day-care centre reaches the family counsellor within two days.'), text('Perhetyö avaa soittoajan tiistaisin ja torstaisin.', 'Familjearbetet öppnar en telefontid på tisdagar och torsdagar.', 'Family work opens a phone hour on Tuesdays and Thursdays.'), text('Perhetyön esihenkilö', 'Chefen för familjearbetet', 'Head of family work'), '2027-01-15', text('Aluetiimin kokouksessa maaliskuussa', 'På områdesteamets möte i mars', 'At the area team’s meeting in March'), 'underway'),
      agreement('a2', text('Neuvola ja päiväkoti käyttävät samaa tiedonsiirtolomaketta.', 'Rådgivningsbyrån och daghemmet använder samma överföringsblankett.', 'The clinic and the day-care centre use the same transfer form.'), text('Yhdistetään kaksi nykyistä lomaketta ja pyydetään kommentit.', 'De två nuvarande blanketterna slås ihop och kommentarer begärs in.', 'The two present forms are combined and comments are asked for.'), text('Päiväkodin johtaja ja osastonhoitaja', 'Daghemsföreståndaren och avdelningsskötaren', 'Day-care centre director and head nurse'), '2027-03-31', text('Kysytään käyttäjiltä toukokuussa', 'Användarna tillfrågas i maj', 'Users are asked in May'), 'open'),
      agreement('a3', text('Uudet työntekijät tutustuvat toistensa työhön.', 'Nya anställda bekantar sig med varandras arbete.', 'New staff get to know each other’s work.'), text('Tutustumispäivä lisätään perehdytysohjelmaan.', 'En besöksdag läggs till i introduktionsprogrammet.', 'A visiting day is added to the induction programme.'), text('Perhekeskuskoordinaattori', 'Familjecenterkoordinator', 'Family centre coordinator'), '2026-10-31', text('Lukumäärä vuosittain', 'Antalet årligen', 'Number every year'), 'done'),
      { id: 'a4', kind: 'question', at: ['sovitut', 'kesken'], text: text('Kuka maksaa tulkin yhteisissä tapaamisissa?', 'Vem betalar tolken vid gemensamma möten?', 'Who pays for the interpreter at joint meetings?') },
      { id: 'a5', kind: 'decision', at: ['decisions', 'sovitut'], text: text('Listaan palataan aluetiimin seuraavassa kokouksessa.', 'Vi återkommer till listan på områdesteamets nästa möte.', 'The list is taken up again at the area team’s next meeting.'), fields: { decidedBy: text('Aluetiimi', 'Områdesteamet', 'Area team'), date: '2026-11-12' } },
    ],
    relations: [{ type: 'leadsTo', from: 'a3', to: 'a1' }],
  },
};
