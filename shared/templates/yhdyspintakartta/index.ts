import { text } from '../text';
import type { Template } from '../types';
import { example } from './example';

/** The interface map: three overlapping circles, beside them the goals and the key questions of the joint work. */
export const yhdyspintakartta: Template = {
  id: 'yhdyspintakartta',
  version: 1,
  name: text('Yhdyspintakartta', 'Karta över kontaktytor', 'Interface map'),
  description: text('Kenen tehtävä mikin on ja mitä tehdään yhdessä: kolme ympyrää, tavoitteet ja avainkysymykset.', 'Vem som sköter vad och vad som görs tillsammans: tre cirklar, mål och nyckelfrågor.', 'Whose task is what, and what is done together: three circles, goals and key questions.'),
  dataNotice: text(
    'Kartta jää alueen käyttöön yhteistyön kehittämistä varten. Älä kirjoita lapsen tai perheen tietoja.',
    'Kartan stannar i regionen för utveckling av samarbetet. Skriv inga uppgifter om ett barn eller en familj.',
    'The map stays with the region for developing the cooperation. Do not write a child’s or a family’s data.',
  ),
  pages: [
    {
      id: 'kartta',
      title: text('Tehtävät ja palvelut', 'Uppgifter och tjänster', 'Tasks and services'),
      instruction: text(
        'Sijoittakaa tehtävät ja palvelut ympyröihin. Kahden tai kolmen yhteinen asia kuuluu ympyröiden leikkaukseen. Merkitkää, kuka vastaa.',
        'Placera uppgifterna och tjänsterna i cirklarna. Det som är gemensamt för två eller tre hör hemma där cirklarna möts. Anteckna vem som ansvarar.',
        'Place tasks and services in the circles. What two or three share belongs where the circles overlap. Record who is responsible.',
      ),
      notes: text(
        'Anna jokaisen ensin täyttää oma ympyränsä hiljaa viiden minuutin ajan. Siirtäkää sitten yhdessä leikkauksiin se, mitä jo tehdään yhdessä. Kysy jokaisesta yhteisestä asiasta, kuka siitä vastaa: yhteinen ilman vastuuta jää helposti tekemättä. Pyydä lopuksi etsimään asia, jonka pitäisi olla leikkauksessa mutta ei vielä ole, ja kirjatkaa se kysymykseksi.',
        'Låt först var och en fylla sin egen cirkel under tystnad i fem minuter. Flytta sedan tillsammans det som redan görs gemensamt dit cirklarna möts. Fråga om varje gemensam sak vem som ansvarar för den: det gemensamma utan ansvar blir lätt ogjort. Be till slut gruppen leta efter något som borde vara gemensamt men inte är det ännu, och anteckna det som en fråga.',
        'First let everybody fill their own circle silently for five minutes. Then together move what is already done jointly to where the circles overlap. Ask of each shared thing who is responsible for it: what is shared without responsibility is easily left undone. Finally ask the group to find something that should be shared but is not yet, and record it as a question.',
      ),
      frames: [
        {
          id: 'ympyrat',
          kind: 'circles',
          kinds: ['service', 'question'],
          columns: [
            { id: 'varhaiskasvatus', title: text('Varhaiskasvatus (kunta)', 'Småbarnspedagogik (kommun)', 'Early childhood education (municipality)'), hint: text('Mistä varhaiskasvatus vastaa?', 'Vad ansvarar småbarnspedagogiken för?', 'What is early childhood education responsible for?') },
            { id: 'perhetyo', title: text('Perhetyö ja lastensuojelu (hyvinvointialue)', 'Familjearbete och barnskydd (välfärdsområde)', 'Family work and child protection (wellbeing services county)'), hint: text('Mistä perhetyö ja lastensuojelu vastaavat?', 'Vad ansvarar familjearbetet och barnskyddet för?', 'What are family work and child protection responsible for?') },
            { id: 'neuvola', title: text('Neuvola (hyvinvointialue)', 'Rådgivningsbyrå (välfärdsområde)', 'Child health clinic (wellbeing services county)'), hint: text('Mistä neuvola vastaa?', 'Vad ansvarar rådgivningsbyrån för?', 'What is the clinic responsible for?') },
          ],
        },
      ],
    },
    {
      id: 'suunta',
      title: text('Tavoitteet ja avainkysymykset', 'Mål och nyckelfrågor', 'Goals and key questions'),
      instruction: text('Kirjatkaa yhteistyön tavoitteet. Vastatkaa avainkysymyksiin tai kirjatkaa, mitä pitää vielä sopia.', 'Anteckna samarbetets mål. Besvara nyckelfrågorna eller anteckna vad som ännu ska avtalas.', 'Record the goals of the cooperation. Answer the key questions or record what is still to be agreed.'),
      notes: text(
        'Käytä tavoitteissa karttaa: mikä leikkauksessa pitäisi toimia paremmin, ja mistä perhe huomaisi muutoksen? Käykää avainkysymykset läpi yksi kerrallaan. Vastaus kirjataan muistiinpanoksi, avoin asia kysymykseksi. Kirjaa päätökseksi vain se, mistä läsnäolijat voivat päättää.',
        'Utgå från kartan i målen: vad borde fungera bättre där cirklarna möts, och hur skulle familjen märka förändringen? Gå igenom nyckelfrågorna en i taget. Ett svar skrivs som notering, en öppen sak som fråga. Anteckna som beslut bara det som de närvarande kan besluta om.',
        'Use the map for the goals: what should work better where the circles overlap, and how would a family notice the change? Go through the key questions one by one. An answer is recorded as a note, an open matter as a question. Record as a decision only what those present can decide.',
      ),
      frames: [
        {
          id: 'tavoitteet',
          kind: 'columns',
          kinds: ['goal'],
          title: text('Tavoitteet', 'Mål', 'Goals'),
          columns: [
            { id: 'paasy', title: text('Palveluun on helppo päästä', 'Det är lätt att få service', 'Easy access'), hint: text('Mikä muuttuu perheelle?', 'Vad förändras för familjen?', 'What changes for the family?') },
            { id: 'yhteistyo', title: text('Monialainen yhteistyö sujuu', 'Det sektorsövergripande samarbetet löper smidigt', 'Smooth multi-professional cooperation'), hint: text('Mikä muuttuu työssä?', 'Vad förändras i arbetet?', 'What changes in the work?') },
            { id: 'tieto', title: text('Tieto kulkee', 'Informationen går fram', 'Information flows'), hint: text('Mikä tieto ja kenelle?', 'Vilken information och till vem?', 'What information, and to whom?') },
          ],
        },
        {
          id: 'avainkysymykset',
          kind: 'columns',
          kinds: ['note', 'question'],
          title: text('Avainkysymykset', 'Nyckelfrågor', 'Key questions'),
          columns: [
            { id: 'johtaminen', title: text('Miten johtamisesta sovitaan?', 'Hur avtalas det om ledningen?', 'How is leading agreed?'), hint: text('Kuka päättää ja missä?', 'Vem beslutar och var?', 'Who decides, and where?') },
            { id: 'prosessit', title: text('Miten yhteisiä prosesseja kehitetään?', 'Hur utvecklas gemensamma processer?', 'How are joint processes developed?'), hint: text('Kuka kokoaa ja milloin?', 'Vem sammankallar och när?', 'Who convenes, and when?') },
            { id: 'tyonjako', title: text('Miten työ jaetaan?', 'Hur fördelas arbetet?', 'How is the work divided?'), hint: text('Mikä on epäselvää?', 'Vad är oklart?', 'What is unclear?') },
          ],
        },
      ],
    },
  ],
  phases: [
    { id: 'omat', title: text('Oma ympyrä', 'Den egna cirkeln', 'Own circle'), instruction: text('Kirjaa ensin omat tehtäväsi ja palvelusi.', 'Anteckna först dina egna uppgifter och tjänster.', 'First record your own tasks and services.'), minutes: 10, pageId: 'kartta', tools: ['card'] },
    { id: 'yhteiset', title: text('Mitä tehdään yhdessä', 'Vad görs tillsammans', 'What is done together'), minutes: 25, pageId: 'kartta', tools: ['card', 'arrow'] },
    { id: 'tavoitteet', title: text('Tavoitteet', 'Mål', 'Goals'), minutes: 20, pageId: 'suunta', tools: ['card'] },
    { id: 'kysymykset', title: text('Avainkysymykset', 'Nyckelfrågor', 'Key questions'), minutes: 25, pageId: 'suunta', tools: ['card'] },
  ],
  warnings: ['serviceWithoutResponsible'],
  report: [
    { part: 'frame', frame: 'ympyrat' },
    { part: 'frame', frame: 'tavoitteet' },
    { part: 'frame', frame: 'avainkysymykset' },
    { part: 'decisions' },
    { part: 'notes' },
    { part: 'pictures' },
  ],
  example,
};
