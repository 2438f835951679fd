import { text } from '../text';
import type { Template } from '../types';
import { example } from './example';

const TABLE_HINT = text('Mikä toimii, mitä tarvitaan, mikä auttaisi?', 'Vad fungerar, vad behövs, vad skulle hjälpa?', 'What works, what is needed, what would help?');

/** Learning café: each table has a topic and a host, groups go round. */
export const learningCafe: Template = {
  id: 'learning-cafe',
  version: 1,
  name: text('Learning café', 'Lärcafé', 'Learning café'),
  description: text('Ryhmät kiertävät pöydästä toiseen ja täydentävät toistensa kirjauksia.', 'Grupperna går från bord till bord och kompletterar varandras anteckningar.', 'Groups go from table to table and add to each other’s records.'),
  dataNotice: text(
    'Aineisto jää järjestäjien käyttöön kehittämistä varten, ja kooste jaetaan osallistujille. Älä kirjoita lapsen tai perheen tietoja.',
    'Materialet stannar hos arrangörerna för utvecklingsarbete, och sammanfattningen delas med deltagarna. Skriv inga uppgifter om ett barn eller en familj.',
    'The material stays with the organisers for development, and the summary is shared with the participants. Do not write a child’s or a family’s data.',
  ),
  pages: [
    {
      id: 'poydat',
      title: text('Pöydät', 'Borden', 'Tables'),
      instruction: text('Lue ensin, mitä pöytään on jo kirjattu. Täydennä sitten: mikä toimii, mitä tarvitaan ja mikä voisi auttaa?', 'Läs först vad som redan har antecknats vid bordet. Komplettera sedan: vad fungerar, vad behövs och vad kunde hjälpa?', 'First read what the table has recorded so far. Then add to it: what works, what is needed and what could help?'),
      notes: text(
        'Vaihda pöytien otsikoiksi omat aiheet ja valitse jokaiseen pöytään vetäjä, joka jää paikalleen ja kirjaa. Sopiva ryhmä on 4–6 ihmistä. Ensimmäinen kierros on pisin; lyhennä seuraavia, koska ryhmät vain täydentävät. Pöydän vetäjä kertoo uudelle ryhmälle minuutissa, mitä edelliset sanoivat. Ilmoita vaihdosta kaksi minuuttia ennen. Jos pöytiä on enemmän tai vähemmän, lisää tai poista sarakkeita.',
        'Byt bordens rubriker till egna ämnen och välj en värd för varje bord som stannar kvar och antecknar. En lämplig grupp är 4–6 personer. Den första rundan är längst; förkorta de följande eftersom grupperna bara kompletterar. Bordsvärden berättar på en minut för den nya gruppen vad de tidigare sagt. Meddela två minuter före bytet. Om borden är fler eller färre, lägg till eller ta bort kolumner.',
        'Change the tables’ titles to your own topics and choose a host for each table who stays and records. A good group is 4–6 people. The first round is the longest; shorten the next ones, because the groups only add. The host tells the new group in a minute what the earlier ones said. Give notice two minutes before a change. If there are more or fewer tables, add or remove columns.',
      ),
      frames: [
        {
          id: 'poydat',
          kind: 'columns',
          kinds: ['practice', 'need', 'idea'],
          columns: [
            { id: 'poyta1', title: text('Pöytä 1: palvelun löytäminen', 'Bord 1: att hitta tjänsten', 'Table 1: finding the service'), hint: TABLE_HINT },
            { id: 'poyta2', title: text('Pöytä 2: tiedon kulku', 'Bord 2: informationsgången', 'Table 2: flow of information'), hint: TABLE_HINT },
            { id: 'poyta3', title: text('Pöytä 3: perheiden osallisuus', 'Bord 3: familjernas delaktighet', 'Table 3: participation of families'), hint: TABLE_HINT },
            { id: 'poyta4', title: text('Pöytä 4: yhteinen työ', 'Bord 4: det gemensamma arbetet', 'Table 4: working together'), hint: TABLE_HINT },
          ],
        },
      ],
    },
    {
      id: 'kooste',
      title: text('Kooste', 'Sammanfattning', 'Summary'),
      instruction: text('Kirjatkaa jokaisesta pöydästä tärkein havainto ja se, mitä tehdään seuraavaksi.', 'Anteckna den viktigaste iakttagelsen från varje bord och vad som görs härnäst.', 'Record the most important finding of each table and what is done next.'),
      notes: text(
        'Jokaisen pöydän vetäjä kertoo kahdessa minuutissa yhden havainnon ja yhden ehdotuksen. Kysy muilta, mistä ollaan eri mieltä. Kirjatkaa seuraavat askeleet sopimuksina, joilla on tekijä ja päivä; ota enintään kolme.',
        'Varje bordsvärd berättar på två minuter en iakttagelse och ett förslag. Fråga de andra vad de är oense om. Anteckna nästa steg som överenskommelser med någon som gör och ett datum; högst tre.',
        'Each table’s host tells one finding and one proposal in two minutes. Ask the others where they disagree. Record the next steps as agreements with somebody who does them and a date; three at most.',
      ),
      frames: [
        {
          id: 'kooste',
          kind: 'columns',
          kinds: ['note', 'agreement'],
          columns: [
            { id: 'havainnot', title: text('Tärkeimmät havainnot', 'Viktigaste iakttagelser', 'Main findings'), hint: text('Mikä toistui? Mikä yllätti?', 'Vad återkom? Vad överraskade?', 'What came up again? What surprised?'), kinds: ['note'] },
            { id: 'seuraavaksi', title: text('Mitä teemme seuraavaksi', 'Vad vi gör härnäst', 'What we do next'), hint: text('Kuka tekee ja mihin mennessä?', 'Vem gör och senast när?', 'Who does it, and by when?'), kinds: ['agreement'] },
          ],
        },
      ],
    },
  ],
  phases: [
    { id: 'kierros1', title: text('1. kierros', 'Runda 1', 'Round 1'), minutes: 20, pageId: 'poydat', tools: ['card'] },
    { id: 'kierros2', title: text('2. kierros', 'Runda 2', 'Round 2'), instruction: text('Siirtykää seuraavaan pöytään.', 'Gå till nästa bord.', 'Move to the next table.'), minutes: 12, pageId: 'poydat', tools: ['card'] },
    { id: 'kierros3', title: text('3. kierros', 'Runda 3', 'Round 3'), instruction: text('Siirtykää seuraavaan pöytään.', 'Gå till nästa bord.', 'Move to the next table.'), minutes: 10, pageId: 'poydat', tools: ['card'] },
    { id: 'kierros4', title: text('4. kierros', 'Runda 4', 'Round 4'), instruction: text('Siirtykää seuraavaan pöytään.', 'Gå till nästa bord.', 'Move to the next table.'), minutes: 8, pageId: 'poydat', tools: ['card'] },
    { id: 'kooste', title: text('Kooste', 'Sammanfattning', 'Summary'), minutes: 20, pageId: 'kooste', tools: ['card'] },
  ],
  warnings: ['needWithoutProposal', 'needWithoutCarrier'],
  report: [{ part: 'frame', frame: 'kooste' }, { part: 'frame', frame: 'poydat' }, { part: 'decisions' }, { part: 'notes' }, { part: 'pictures' }],
  example,
};
