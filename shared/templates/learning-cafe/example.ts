import { text } from '../text';
import type { ExampleTemplate } from '../types';

const COORDINATOR = text('Perhekeskuskoordinaattori', 'Familjecenterkoordinator', 'Family centre coordinator');

export const example: ExampleTemplate = {
  cards: [
    {
      id: 'c1',
      kind: 'practice',
      at: ['poydat', 'poyta1'],
      text: text('Palveluohjaaja on tavattavissa kirjastossa kerran viikossa.', 'Servicehandledaren är på plats på biblioteket en gång i veckan.', 'A service adviser is at the library once a week.'),
      fields: { where: text('Keskustan kirjasto', 'Centrumbiblioteket', 'Town centre library'), knowsMore: text('Palveluohjaaja', 'Servicehandledaren', 'Service adviser') },
    },
    {
      id: 'c2',
      kind: 'need',
      at: ['poydat', 'poyta1'],
      text: text('Verkkosivuilla on kolme eri luetteloa palveluista.', 'På webben finns tre olika förteckningar över tjänster.', 'There are three different lists of services on the web.'),
      fields: { proposal: text('Valitaan yksi ja poistetaan muut.', 'En väljs och de andra tas bort.', 'One is chosen and the others are removed.'), takesForward: COORDINATOR },
    },
    {
      id: 'c3',
      kind: 'need',
      at: ['poydat', 'poyta2'],
      text: text('Yhteinen ymmärrys salassapidosta puuttuu.', 'En gemensam syn på sekretessen saknas.', 'There is no shared understanding of confidentiality.'),
      fields: { proposal: text('Järjestetään yhteinen koulutus keväällä.', 'En gemensam utbildning ordnas på våren.', 'Joint training is arranged in spring.'), takesForward: text('Tietosuojavastaava', 'Dataskyddsombudet', 'Data protection officer') },
    },
    {
      id: 'c4',
      kind: 'idea',
      at: ['poydat', 'poyta3'],
      text: text('Avoin aamukahvi perheille kerran kuukaudessa', 'Öppet morgonkaffe för familjer en gång i månaden', 'Open morning coffee for families once a month'),
      fields: { cluster: text('Perheet mukaan', 'Familjerna med', 'Families involved'), effort: 'low', impact: 'high' },
    },
    {
      id: 'c5',
      kind: 'idea',
      at: ['poydat', 'poyta4'],
      text: text('Vaihtopäivä: päivä toisen organisaation arjessa', 'Bytesdag: en dag i den andra organisationens vardag', 'Swap day: a day in the other organisation’s daily work'),
      fields: { cluster: text('Tutuksi tuleminen', 'Att lära känna varandra', 'Getting to know each other'), effort: 'medium', impact: 'medium' },
    },
    { id: 'c6', kind: 'note', at: ['kooste', 'havainnot'], text: text('Jokaisessa pöydässä toivottiin yhtä numeroa, johon perhe voi soittaa.', 'Vid varje bord önskades ett enda nummer dit familjen kan ringa.', 'Every table asked for one number that a family can call.') },
    {
      id: 'c7',
      kind: 'agreement',
      at: ['kooste', 'seuraavaksi'],
      text: text('Perheet tavataan avoimessa aamukahvitilaisuudessa.', 'Familjerna träffas över ett öppet morgonkaffe.', 'Families are met at an open morning coffee.'),
      fields: {
        actions: text('Sovitaan paikka ja kutsutaan perheet.', 'Platsen bestäms och familjerna bjuds in.', 'The place is agreed and families are invited.'),
        agreedBy: COORDINATOR,
        byWhen: '2027-01-31',
        followUp: text('Kävijät lasketaan joka kerta.', 'Besökarna räknas varje gång.', 'Visitors are counted each time.'),
        state: 'open',
      },
    },
    { id: 'c8', kind: 'decision', at: ['decisions', 'kooste'], text: text('Kooste lähetetään kaikille osallistujille.', 'Sammanfattningen skickas till alla deltagare.', 'The summary is sent to all participants.'), fields: { decidedBy: text('Järjestäjät', 'Arrangörerna', 'Organisers'), date: '2026-11-12' } },
  ],
  relations: [
    { type: 'leadsTo', from: 'c2', to: 'c6' },
    { type: 'leadsTo', from: 'c4', to: 'c7' },
  ],
};
