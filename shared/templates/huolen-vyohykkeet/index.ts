import { text } from '../text';
import type { Template } from '../types';
import { example } from './example';

/** Zones of worry: what one does in each. About ways of working, never about a child or a family. */
export const huolenVyohykkeet: Template = {
  id: 'huolen-vyohykkeet',
  version: 1,
  name: text('Huolen vyöhykkeet', 'Orons zoner', 'Zones of worry'),
  description: text('Mitä työntekijä tekee, kun huolta ei ole, kun se on pieni, harmaalla vyöhykkeellä tai suuri.', 'Vad en anställd gör när det inte finns någon oro, när den är liten, i gråzonen eller stor.', 'What a professional does when there is no worry, a small one, one in the grey zone or a great one.'),
  dataNotice: text(
    'Tähän kirjataan vain toimintatapoja. Älä kirjoita mitään lapsesta tai perheestä, ei myöskään nimettömänä. Aineisto jää työyhteisöjen käyttöön.',
    'Här antecknas bara arbetssätt. Skriv ingenting om ett barn eller en familj, inte heller anonymt. Materialet stannar i arbetsgemenskapernas bruk.',
    'Only ways of working are recorded here. Do not write anything about a child or a family, not even without a name. The material stays with the workplaces.',
  ),
  pages: [
    {
      id: 'vyohykkeet',
      title: text('Mitä teemme eri vyöhykkeillä', 'Vad vi gör i de olika zonerna', 'What we do in each zone'),
      instruction: text('Kirjatkaa jokaiselle vyöhykkeelle, mitä työntekijä tekee ja mikä palvelu auttaa. Puhukaa toimintatavoista, ei yksittäisestä lapsesta tai perheestä.', 'Anteckna för varje zon vad den anställda gör och vilken tjänst som hjälper. Tala om arbetssätt, inte om ett enskilt barn eller en familj.', 'Record for each zone what the professional does and which service helps. Talk about ways of working, not about any single child or family.'),
      notes: text(
        'Muistuta aluksi: huoli on työntekijän oma tunne lapsen tilanteesta, ja sen suuruus vaihtelee ihmisestä toiseen. Tässä ei arvioida yhtään perhettä. Aloittakaa pienestä huolesta, sillä siellä voi auttaa eniten ja varhain. Viipykää harmaalla vyöhykkeellä: siellä työntekijä jää helpoimmin yksin. Kysy jokaisella vyöhykkeellä: kenelle soitetaan, ja miten huoli otetaan puheeksi perheen kanssa? Kerro suuren huolen kohdalla, että ilmoitusvelvollisuus on työntekijällä itsellään eikä ryhmä voi päättää siitä. Jos joku alkaa kertoa perheestä, keskeytä ystävällisesti ja ohjaa konsultaatioon.',
        'Påminn till en början: oron är den anställdas egen känsla inför barnets situation, och dess storlek varierar från människa till människa. Här bedöms ingen familj. Börja med den lilla oron, för där kan man hjälpa mest och tidigt. Stanna upp vid gråzonen: där blir den anställda lättast ensam. Fråga i varje zon: vem ringer man, och hur tas oron upp med familjen? Berätta vid den stora oron att anmälningsskyldigheten är den anställdas egen och att gruppen inte kan besluta om den. Om någon börjar berätta om en familj, avbryt vänligt och hänvisa till konsultation.',
        'Remind people first: a worry is the professional’s own feeling about a child’s situation, and its size differs from person to person. No family is assessed here. Start with the small worry, because there one can help most and early. Stay a while with the grey zone: there a professional is most easily left alone. Ask in each zone: whom do you call, and how is the worry brought up with the family? Say about the great worry that the duty to notify is the professional’s own and the group cannot decide on it. If somebody starts to tell about a family, interrupt kindly and point to consultation.',
      ),
      frames: [
        {
          id: 'vyohykkeet',
          kind: 'columns',
          kinds: ['practice', 'service'],
          columns: [
            { id: 'ei-huolta', title: text('Ei huolta', 'Ingen oro', 'No worry'), hint: text('Miten vahvistetaan hyvää?', 'Hur stärks det som fungerar väl?', 'How do you strengthen what goes well?') },
            { id: 'pieni', title: text('Pieni huoli', 'Liten oro', 'Small worry'), hint: text('Miten otetaan puheeksi ja autetaan itse?', 'Hur tar man upp det och hjälper själv?', 'How do you bring it up and help yourself?') },
            { id: 'harmaa', title: text('Harmaa vyöhyke', 'Gråzon', 'Grey zone'), hint: text('Keneltä saa tukea ja kuka tulee mukaan?', 'Vem ger stöd och vem kommer med?', 'Who supports you, and who joins in?') },
            { id: 'suuri', title: text('Suuri huoli', 'Stor oro', 'Great worry'), hint: text('Mitä tehdään heti ja kuka tekee?', 'Vad görs genast och av vem?', 'What is done at once, and by whom?') },
          ],
        },
      ],
    },
  ],
  phases: [
    { id: 'alustus', title: text('Mitä huoli tarkoittaa', 'Vad oro betyder', 'What a worry means'), minutes: 10, pageId: 'vyohykkeet' },
    { id: 'toiminta', title: text('Mitä teemme', 'Vad vi gör', 'What we do'), minutes: 35, pageId: 'vyohykkeet', tools: ['card'] },
    { id: 'siirtymat', title: text('Vyöhykkeeltä toiselle', 'Från zon till zon', 'From zone to zone'), instruction: text('Vetäkää nuolet: mihin edetään, jos huoli ei vähene?', 'Dra pilar: vart går man vidare om oron inte minskar?', 'Draw arrows: where do you go on to, if the worry does not lessen?'), minutes: 15, pageId: 'vyohykkeet', tools: ['card', 'arrow'] },
  ],
  warnings: ['serviceWithoutResponsible'],
  report: [{ part: 'frame', frame: 'vyohykkeet' }, { part: 'kind', kind: 'service' }, { part: 'decisions' }, { part: 'notes' }, { part: 'pictures' }],
  example,
};
