import { text } from '../text';
import type { LaneTemplate, Template } from '../types';
import { example } from './example';

const SEAT_HINT = text('Kuka edustaa?', 'Vem representerar?', 'Who represents?');

/** Each network has its own areas, so that one can be changed without the other. `prefix` keeps the lanes' ids apart. */
function areas(prefix: string): readonly LaneTemplate[] {
  const north = text('Pohjoinen', 'Norr', 'North');
  return [
    { id: `${prefix}-luode`, title: text('Luoteinen', 'Nordväst', 'North-west'), band: north, hint: SEAT_HINT },
    { id: `${prefix}-koillinen`, title: text('Koillinen', 'Nordost', 'North-east'), band: north, hint: SEAT_HINT },
    { id: `${prefix}-keskusta`, title: text('Keskusta', 'Centrum', 'Centre'), hint: SEAT_HINT },
    { id: `${prefix}-etela`, title: text('Etelä', 'Söder', 'South'), hint: SEAT_HINT },
  ];
}

/** Who fills each role of a network in each area; two networks of one region stand below each other. */
export const verkostonKokoonpano: Template = {
  id: 'verkoston-kokoonpano',
  version: 1,
  name: text('Verkoston kokoonpano', 'Nätverkets sammansättning', 'Network composition'),
  description: text('Verkoston roolit alueittain: kuka on paikalla ja mikä paikka on tyhjä.', 'Nätverkets roller per område: vem har platsen och vilken plats är tom.', 'The roles of a network by area: who fills a seat and which seat is empty.'),
  dataNotice: text(
    'Kokoonpano jää verkostojen käyttöön, ja se päivitetään, kun edustaja vaihtuu. Henkilöistä kirjataan vain nimi ja tehtävä työssä. Huoltajien ja opiskelijoiden edustajista kirjataan vain rooli.',
    'Sammansättningen stannar i nätverkens bruk och uppdateras när en representant byts ut. Om personer antecknas bara namn och arbetsuppgift. Om vårdnadshavarnas och de studerandes representanter antecknas bara rollen.',
    'The composition stays in the networks’ use and is updated when a representative changes. Only a person’s name and position at work are recorded. Of the representatives of guardians and students only the role is recorded.',
  ),
  pages: [
    {
      id: 'kokoonpano',
      title: text('Roolit ja alueet', 'Roller och områden', 'Roles and areas'),
      instruction: text('Lisätkää jokaiselle alueelle verkoston paikat ja kirjatkaa, kuka paikalla on. Jättäkää tyhjä paikka näkyviin.', 'Lägg till nätverkets platser för varje område och anteckna vem som har platsen. Låt en tom plats synas.', 'Add the network’s seats for each area and record who fills each. Leave an empty seat visible.'),
      notes: text(
        'Nimeä alueet ja roolit ennen työpajaa; osa-alueet saavat yhteisen otsikon. Täyttäkää ensin varmat paikat ja käykää sitten tyhjät läpi yksi kerrallaan: kuka voisi edustaa, ja kuka kysyy häneltä? Jos sama ihminen on monella paikalla, kysy, ehtiikö hän. Verratkaa lopuksi kahta verkostoa: voisiko osa kokouksista olla yhteisiä?',
        'Namnge områdena och rollerna före workshoppen; delområden får en gemensam rubrik. Fyll först i de säkra platserna och gå sedan igenom de tomma en i taget: vem kunde representera och vem frågar personen? Om samma människa har många platser, fråga om tiden räcker. Jämför till slut de två nätverken: kunde en del av mötena vara gemensamma?',
        'Name the areas and roles before the workshop; sub-areas get a shared heading. Fill the certain seats first, then go through the empty ones one by one: who could represent, and who asks them? If the same person has many seats, ask whether there is time for all. Finally compare the two networks: could some of the meetings be joint?',
      ),
      frames: [
        {
          id: 'perhekeskus',
          kind: 'grid',
          kinds: ['seat'],
          title: text('Perhekeskusverkosto', 'Familjecentrets nätverk', 'Family centre network'),
          columns: areas('pk'),
          rows: [
            { id: 'pk-varhaiskasvatus', title: text('Varhaiskasvatus', 'Småbarnspedagogik', 'Early childhood education') },
            { id: 'pk-neuvola', title: text('Neuvola', 'Rådgivningsbyrå', 'Child health clinic') },
            { id: 'pk-perhetyo', title: text('Perhetyö', 'Familjearbete', 'Family work') },
            { id: 'pk-jarjestot', title: text('Järjestöt', 'Organisationer', 'Organisations') },
            { id: 'pk-seurakunta', title: text('Seurakunta', 'Församling', 'Parish') },
          ],
        },
        {
          id: 'opiskeluhuolto',
          kind: 'grid',
          kinds: ['seat'],
          title: text('Alueellinen opiskeluhuollon ryhmä', 'Regional grupp för elev- och studerandevård', 'Regional student-welfare group'),
          columns: areas('oh'),
          rows: [
            { id: 'oh-hyvinvointialue', title: text('Hyvinvointialueen johto', 'Välfärdsområdets ledning', 'Management of the wellbeing services county') },
            { id: 'oh-jarjestajat', title: text('Koulutuksen järjestäjät', 'Utbildningsanordnare', 'Education providers') },
            { id: 'oh-kunta', title: text('Kunnan johto', 'Kommunens ledning', 'Municipal leaders') },
            { id: 'oh-asiantuntijat', title: text('Opiskeluhuollon asiantuntijat', 'Experter inom elev- och studerandevård', 'Student-welfare experts') },
            { id: 'oh-huoltajat', title: text('Huoltajat', 'Vårdnadshavare', 'Guardians') },
            { id: 'oh-opiskelijat', title: text('Opiskelijat', 'Studerande', 'Students') },
          ],
        },
      ],
    },
  ],
  phases: [
    { id: 'varmat', title: text('Varmat paikat', 'Säkra platser', 'Certain seats'), minutes: 20, pageId: 'kokoonpano', tools: ['card'] },
    {
      id: 'tyhjat',
      title: text('Tyhjät paikat', 'Tomma platser', 'Empty seats'),
      instruction: text('Sopikaa jokaisesta tyhjästä paikasta, kuka etsii edustajan.', 'Kom överens om vem som söker en representant till varje tom plats.', 'Agree for each empty seat who looks for a representative.'),
      minutes: 20,
      pageId: 'kokoonpano',
      tools: ['card'],
    },
    { id: 'vertailu', title: text('Verkostojen vertailu', 'Jämförelse av nätverken', 'Comparing the networks'), minutes: 10, pageId: 'kokoonpano' },
  ],
  warnings: ['emptySeat'],
  report: [{ part: 'frame', frame: 'perhekeskus' }, { part: 'frame', frame: 'opiskeluhuolto' }, { part: 'kind', kind: 'seat' }, { part: 'decisions' }, { part: 'notes' }, { part: 'pictures' }],
  example,
};
