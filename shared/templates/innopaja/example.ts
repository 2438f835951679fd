import type { LocalizedText } from '../../kernel/language';
import { text } from '../text';
import type { ExampleCard, ExampleTemplate } from '../types';

const COORDINATOR = text('Perhekeskuskoordinaattori', 'Familjecenterkoordinator', 'Family centre coordinator');
const DIRECTOR = text('Päiväkodin johtaja', 'Daghemsföreståndare', 'Day-care centre director');
const DAY_CARE = text('Esimerkin päiväkoti', 'Exempels daghem', 'Example day-care centre');

const need = (id: string, column: string, name: LocalizedText, proposal: LocalizedText, takesForward: LocalizedText): ExampleCard => ({
  id,
  kind: 'need',
  at: ['tarpeet', column],
  text: name,
  fields: { proposal, takesForward },
});

const planning: readonly ExampleCard[] = [
  need('n1', 'perheet', text('Perheet haluavat kertoa asiansa vain kerran (kysely, 31 vastausta).', 'Familjerna vill berätta sitt ärende bara en gång (enkät, 31 svar).', 'Families want to explain their situation only once (survey, 31 answers).'), text('Yksi yhteinen aloituskeskustelu', 'Ett gemensamt inledande samtal', 'One shared first discussion'), COORDINATOR),
  need('n2', 'henkilosto', text('Päiväkodissa ei tiedetä, kenelle perhetyössä soitetaan.', 'På daghemmet vet man inte vem man ska ringa inom familjearbetet.', 'The day-care centre does not know whom to call in family work.'), text('Nimetty perheohjaaja joka päiväkotiin', 'En namngiven familjehandledare för varje daghem', 'A named family counsellor for each day-care centre'), DIRECTOR),
  need('n3', 'johto', text('Yhteisestä työstä ei ole sovittu yli organisaatiorajan.', 'Det gemensamma arbetet är inte avtalat över organisationsgränsen.', 'There is no agreement on joint work across organisations.'), text('Kirjataan työnjako yhteistyösopimukseen', 'Arbetsfördelningen skrivs in i samarbetsavtalet', 'The division of work is written into the cooperation agreement'), COORDINATOR),
  { id: 'n4', kind: 'question', at: ['tarpeet', 'kumppanit'], text: text('Tuntevatko perheet järjestöjen ryhmät? Kysytään kohtaamispaikassa.', 'Känner familjerna till organisationernas grupper? Frågas på mötesplatsen.', 'Do families know the organisations’ groups? To be asked at the meeting place.') },
  {
    id: 'g1',
    kind: 'goal',
    at: ['tavoitteet'],
    text: text('Perhe saa avun yhdellä yhteydenotolla.', 'Familjen får hjälp med en enda kontakt.', 'A family gets help by contacting one place.'),
    fields: { forWhom: text('Päiväkoti-ikäisten lasten perheet', 'Familjer med barn i daghemsåldern', 'Families of day-care age children'), seenBy: text('Uusi kysely vuoden kuluttua: harvempi joutuu kertomaan asiansa monta kertaa', 'Ny enkät om ett år: färre behöver berätta sitt ärende många gånger', 'New survey in a year: fewer have to explain themselves many times') },
  },
  {
    id: 'i1',
    kind: 'idea',
    at: ['ideointi', 'ideat'],
    text: text('Perheohjaaja tavattavissa päiväkodissa joka toinen viikko', 'Familjehandledaren på plats på daghemmet varannan vecka', 'Family counsellor available at the day-care centre every second week'),
    fields: { cluster: text('Apu tulee perheen luo', 'Hjälpen kommer till familjen', 'Help comes to the family'), effort: 'low', impact: 'high' },
  },
  {
    id: 'i2',
    kind: 'idea',
    at: ['ideointi', 'ideat'],
    text: text('Yhteinen puhelinaika neuvolan ja perhetyön kesken', 'Gemensam telefontid för rådgivningsbyrån och familjearbetet', 'A shared phone hour for the clinic and family work'),
    fields: { cluster: text('Yksi yhteydenotto', 'En kontakt', 'One contact'), effort: 'medium', impact: 'medium' },
  },
  { id: 'i3', kind: 'note', at: ['ideointi', 'mallit'], text: text('Naapurikunnassa perheohjaaja käy jo päiväkodeissa. Reunaehto: ei uusia toimia tänä vuonna.', 'I grannkommunen besöker familjehandledaren redan daghemmen. Ramvillkor: inga nya tjänster i år.', 'In the neighbouring municipality the counsellor already visits day-care centres. Constraint: no new posts this year.') },
];

const trials: readonly ExampleCard[] = [
  {
    id: 'k1',
    kind: 'trial',
    at: ['kokeilut', 'arvioidut'],
    text: text('Perheohjaaja tavattavissa yhdessä päiväkodissa', 'Familjehandledaren på plats på ett daghem', 'Family counsellor available at one day-care centre'),
    fields: {
      doneBy: text('Perheohjaaja ja päiväkodin johtaja', 'Familjehandledaren och daghemsföreståndaren', 'Family counsellor and director'),
      site: DAY_CARE,
      period: text('Viikot 10–17', 'Veckorna 10–17', 'Weeks 10–17'),
      measured: text('Tapaamisten määrä ja lyhyt palaute', 'Antalet möten och kort respons', 'Number of meetings and short feedback'),
      outcome: 'partly',
      learned: text('Aamu sopii perheille paremmin kuin iltapäivä.', 'Morgonen passar familjerna bättre än eftermiddagen.', 'Mornings suit families better than afternoons.'),
    },
  },
  {
    id: 'k2',
    kind: 'trial',
    at: ['kokeilut', 'sovitut'],
    text: text('Sama kokeilu aamuisin', 'Samma försök på morgnarna', 'The same trial in the mornings'),
    fields: {
      doneBy: text('Perheohjaaja', 'Familjehandledaren', 'Family counsellor'),
      site: DAY_CARE,
      period: text('Syyskuu', 'September', 'September'),
      measured: text('Tapaamisten määrä', 'Antalet möten', 'Number of meetings'),
    },
  },
];

const agreement = (id: string, at: readonly [string, string], goal: LocalizedText, actions: LocalizedText, agreedBy: LocalizedText, byWhen: string, state: 'open' | 'underway' | 'done'): ExampleCard => ({
  id,
  kind: 'agreement',
  at,
  text: goal,
  fields: { actions, agreedBy, byWhen, state, followUp: text('Johtoryhmän kokouksessa', 'På ledningsgruppens möte', 'At the management group’s meeting') },
});

const settling: readonly ExampleCard[] = [
  {
    id: 's1',
    kind: 'person',
    at: ['vakiinnuttaminen', 'yhteyshenkilot'],
    text: text('Paula Esimerkki', 'Paula Exempel', 'Paula Example'),
    fields: {
      title: COORDINATOR,
      organisation: text('hyvinvointialue', 'välfärdsområdet', 'wellbeing services county'),
      unit: text('perhekeskus', 'familjecentret', 'family centre'),
      area: text('koko alue', 'hela området', 'whole area'),
      phone: '050 000 0000',
      email: text('paula.esimerkki@example.fi', 'paula.exempel@example.fi', 'paula.example@example.fi'),
      substitute: text('perhetyön esihenkilö', 'chefen för familjearbetet', 'head of family work'),
      lastChecked: '2026-11-12',
      consent: true,
    },
  },
  agreement('s2', ['vakiinnuttaminen', 'lomakkeet'], text('Aloituskeskustelussa kerrotaan perheohjaajasta.', 'Familjehandledaren presenteras vid det inledande samtalet.', 'The family counsellor is introduced in the first discussion.'), text('Lisätään kohta aloituskeskustelun lomakkeeseen.', 'En punkt läggs till på blanketten.', 'An item is added to the form.'), DIRECTOR, '2027-01-31', 'underway'),
  agreement('s3', ['vakiinnuttaminen', 'paatokset'], text('Perheohjaajan työaikaa varataan päiväkoteihin.', 'Arbetstid för familjehandledaren reserveras för daghemmen.', 'Working time of the family counsellor is set aside for day-care centres.'), text('Viedään esitys perhepalvelujen johdolle.', 'Ett förslag läggs fram för familjeservicens ledning.', 'A proposal is taken to the management of family services.'), COORDINATOR, '2027-02-28', 'open'),
  agreement('s4', ['yleistaminen', 'minne'], text('Malli esitellään pohjoiselle alueelle.', 'Modellen presenteras för det norra området.', 'The model is presented to the northern area.'), text('Perheohjaaja kertoo kokeilusta verkostopäivässä.', 'Familjehandledaren berättar om försöket på nätverksdagen.', 'The family counsellor presents the trial at the network day.'), text('Perheohjaaja', 'Familjehandledare', 'Family counsellor'), '2027-03-31', 'open'),
  { id: 's5', kind: 'note', at: ['yleistaminen', 'aineisto'], text: text('Yhden sivun kuvaus ja aloituskeskustelun lomake', 'En beskrivning på en sida och blanketten för det inledande samtalet', 'A one-page description and the form of the first discussion') },
  {
    id: 'm1',
    kind: 'event',
    at: ['kokoontumiset'],
    text: text('Perhetyön tiimin ideariihi: sivut 1–3', 'Familjearbetsteamets idétalko: sidorna 1–3', 'Idea rally of the family work team: pages 1–3'),
    fields: { date: '2026-11-12', network: text('Perhetyön tiimi', 'Familjearbetsteamet', 'Family work team'), repeats: text('Kerran', 'En gång', 'Once') },
  },
  { id: 'm2', kind: 'note', at: ['kokoontumiset'], text: text('Vuorohoidon henkilöstö ei päässyt paikalle. Heiltä kysytään kyselyllä.', 'Personalen inom skiftvården kunde inte delta. De hörs med en enkät.', 'The round-the-clock care staff could not come. They are asked by survey.') },
  { id: 'm3', kind: 'decision', at: ['decisions', 'kokeilu'], text: text('Kokeilua jatketaan syyskuussa aamuisin.', 'Försöket fortsätter i september på morgnarna.', 'The trial continues in September in the mornings.'), fields: { decidedBy: text('Kehittäjäjoukko', 'Utvecklargruppen', 'The development group'), date: '2026-11-12' } },
];

export const example: ExampleTemplate = {
  cards: [...planning, ...trials, ...settling],
  relations: [
    { type: 'leadsTo', from: 'n1', to: 'g1' },
    { type: 'leadsTo', from: 'g1', to: 'i1' },
    { type: 'leadsTo', from: 'i1', to: 'k1' },
    { type: 'leadsTo', from: 'k1', to: 'k2' },
  ],
};
