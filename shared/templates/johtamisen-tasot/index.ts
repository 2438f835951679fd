import { text } from '../text';
import type { LaneTemplate, Template } from '../types';
import { example } from './example';

const ORGANISATION: readonly LaneTemplate[] = [
  { id: 'poliittinen', title: text('Poliittinen päätöksenteko', 'Politiskt beslutsfattande', 'Political decision-making'), hint: text('Mitkä toimielimet päättävät?', 'Vilka organ beslutar?', 'Which bodies decide?') },
  { id: 'johto', title: text('Johto', 'Ledning', 'Management'), hint: text('Missä johto sopii yhteisestä työstä?', 'Var avtalar ledningen om det gemensamma arbetet?', 'Where does management agree on joint work?') },
  { id: 'asiantuntijat', title: text('Asiantuntijat', 'Experter', 'Experts'), hint: text('Mitkä ryhmät valmistelevat ja kehittävät?', 'Vilka grupper bereder och utvecklar?', 'Which groups prepare and develop?') },
  { id: 'kentta', title: text('Kenttä ja asiakkaat', 'Fältet och klienterna', 'Field and clients'), hint: text('Missä työntekijät ja perheet tulevat kuulluiksi?', 'Var blir anställda och familjer hörda?', 'Where are staff and families heard?') },
];

const FAMILY_CENTRE: readonly LaneTemplate[] = [
  { id: 'strateginen', title: text('Strateginen ryhmä', 'Strategisk grupp', 'Strategic group'), hint: text('Kuka linjaa koko alueella?', 'Vem drar upp linjerna i hela området?', 'Who sets the direction for the whole county?') },
  { id: 'koordinaatio', title: text('Alueelliset koordinaatioryhmät', 'Regionala samordningsgrupper', 'Regional coordination groups'), hint: text('Kuka sovittaa työn yhteen alueella?', 'Vem samordnar arbetet i regionen?', 'Who coordinates the work in the region?') },
  { id: 'kunnat', title: text('Kuntien tiimit', 'Kommunala team', 'Municipal teams'), hint: text('Kuka tekee yhteistyötä kunnassa?', 'Vem samarbetar i kommunen?', 'Who cooperates in the municipality?') },
];

/** The levels of leading: which groups exist, which are missing, how they talk to each other. */
export const johtamisenTasot: Template = {
  id: 'johtamisen-tasot',
  version: 1,
  name: text('Johtamisen tasot', 'Ledningsnivåer', 'Levels of leading'),
  description: text('Mitä ryhmiä eri tasoilla on, mitä puuttuu ja miten ryhmät keskustelevat.', 'Vilka grupper finns på olika nivåer, vad saknas och hur grupperna samtalar.', 'Which groups exist on each level, which are missing, and how they talk to each other.'),
  dataNotice: text(
    'Kuvaus jää organisaatioiden käyttöön johtamisen kehittämistä varten. Älä kirjoita lapsen tai perheen tietoja.',
    'Beskrivningen stannar i organisationernas bruk för utveckling av ledningen. Skriv inga uppgifter om ett barn eller en familj.',
    'The description stays with the organisations for developing how they lead. Do not write a child’s or a family’s data.',
  ),
  pages: [
    {
      id: 'tasot',
      title: text('Ryhmät tasoittain', 'Grupper per nivå', 'Groups by level'),
      instruction: text('Sijoittakaa nykyiset ryhmät tasoille ja vetäkää nuolet niiden välille. Kirjatkaa kysymykseksi, mitä puuttuu.', 'Placera de nuvarande grupperna på nivåerna och dra pilar mellan dem. Anteckna som fråga vad som saknas.', 'Place the existing groups on the levels and draw arrows between them. Record as a question what is missing.'),
      notes: text(
        'Valitse tasot etukäteen: organisaation tasot tai perhekeskuksen ryhmät. Aloittakaa ryhmistä, joissa läsnäolijat itse ovat. Kysy jokaisesta ryhmästä: mikä sen tehtävä on, ja kuka vie asian ryhmästä seuraavalle tasolle? Ryhmä ilman nuolia ei saa tietoa eikä anna sitä. Seuratkaa lopuksi yhtä todellista asiaa, esimerkiksi yhteistä lomaketta, kentältä päätökseen ja takaisin.',
        'Välj nivåerna på förhand: organisationens nivåer eller familjecentrets grupper. Börja med de grupper som de närvarande själva är med i. Fråga om varje grupp: vilken är dess uppgift, och vem för en sak från gruppen till nästa nivå? En grupp utan pilar varken får eller ger information. Följ till slut en verklig fråga, till exempel en gemensam blankett, från fältet till beslutet och tillbaka.',
        'Choose the levels beforehand: the organisation’s levels or the family centre’s groups. Start with the groups that those present belong to. Ask of each group: what is its task, and who takes a matter from it to the next level? A group without arrows neither gets nor gives information. Finally follow one real matter, such as a shared form, from the field to the decision and back.',
      ),
      frames: [
        {
          id: 'tasot',
          kind: 'levels',
          kinds: ['body', 'question'],
          rows: ORGANISATION,
          presets: [
            { id: 'organisaatio', axis: 'row', name: text('Organisaation tasot', 'Organisationens nivåer', 'Levels of the organisation'), lanes: ORGANISATION },
            { id: 'perhekeskus', axis: 'row', name: text('Perhekeskuksen ryhmät', 'Familjecentrets grupper', 'Groups of the family centre'), lanes: FAMILY_CENTRE },
          ],
        },
      ],
    },
  ],
  phases: [
    { id: 'nykyiset', title: text('Nykyiset ryhmät', 'Nuvarande grupper', 'Existing groups'), minutes: 20, pageId: 'tasot', tools: ['card'] },
    { id: 'yhteydet', title: text('Miten ryhmät keskustelevat', 'Hur grupperna samtalar', 'How the groups talk'), minutes: 20, pageId: 'tasot', tools: ['card', 'arrow'] },
    { id: 'puutteet', title: text('Mitä puuttuu', 'Vad saknas', 'What is missing'), minutes: 20, pageId: 'tasot', tools: ['card', 'arrow'] },
  ],
  warnings: [],
  report: [{ part: 'frame', frame: 'tasot' }, { part: 'kind', kind: 'body' }, { part: 'kind', kind: 'question' }, { part: 'decisions' }, { part: 'notes' }, { part: 'pictures' }],
  example,
};
