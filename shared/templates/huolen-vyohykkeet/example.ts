import { text } from '../text';
import type { ExampleTemplate } from '../types';

const EVERY_DAY_CARE = text('Kaikki päiväkodit', 'Alla daghem', 'All day-care centres');
const COUNTY = text('Esimerkin hyvinvointialue', 'Exempels välfärdsområde', 'Wellbeing services county of Example');

export const example: ExampleTemplate = {
  cards: [
    {
      id: 'h1',
      kind: 'practice',
      at: ['vyohykkeet', 'ei-huolta'],
      text: text('Kerrotaan vanhemmille päivän hyvistä hetkistä joka päivä.', 'Föräldrarna får varje dag höra om dagens goda stunder.', 'Parents are told every day about the good moments of the day.'),
      fields: { where: EVERY_DAY_CARE, knowsMore: text('Varhaiskasvatuksen opettaja', 'Läraren inom småbarnspedagogiken', 'Early childhood education teacher') },
    },
    {
      id: 'h2',
      kind: 'practice',
      at: ['vyohykkeet', 'pieni'],
      text: text('Otetaan huoli puheeksi vanhempien kanssa ja sovitaan, mitä kokeillaan.', 'Oron tas upp med föräldrarna och man kommer överens om vad som prövas.', 'The worry is brought up with the parents, and it is agreed what is tried.'),
      fields: { where: EVERY_DAY_CARE, knowsMore: text('Varhaiskasvatuksen erityisopettaja', 'Specialläraren inom småbarnspedagogiken', 'Special teacher in early childhood education') },
    },
    {
      id: 'h3',
      kind: 'service',
      at: ['vyohykkeet', 'pieni'],
      text: text('Lapset puheeksi -keskustelu', 'Föra barnen på tal-samtal', 'Let’s Talk about Children discussion'),
      fields: { provider: 'municipality', providerName: text('Esimerkkilän kunta', 'Exempelby kommun', 'Municipality of Exampleton'), access: text('Vanhempi tai työntekijä ehdottaa', 'Föräldern eller den anställda föreslår', 'A parent or the professional suggests it') },
      responsible: text('Varhaiskasvatuksen opettaja', 'Lärare inom småbarnspedagogiken', 'Early childhood education teacher'),
    },
    {
      id: 'h4',
      kind: 'service',
      at: ['vyohykkeet', 'harmaa'],
      text: text('Perheohjaajan konsultaatio ja yhteinen tapaaminen', 'Familjehandledarens konsultation och gemensamt möte', 'Family counsellor’s consultation and a joint meeting'),
      fields: { provider: 'county', providerName: COUNTY, access: text('Työntekijä soittaa; tapaaminen vanhempien suostumuksella', 'Den anställda ringer; möte med föräldrarnas samtycke', 'The professional calls; a meeting with the parents’ consent') },
      responsible: text('Perheohjaaja', 'Familjehandledare', 'Family counsellor'),
    },
    {
      id: 'h5',
      kind: 'service',
      at: ['vyohykkeet', 'suuri'],
      text: text('Lastensuojeluilmoitus ja palvelutarpeen arviointi', 'Barnskyddsanmälan och bedömning av servicebehovet', 'Child protection notification and assessment of service needs'),
      fields: { provider: 'county', providerName: COUNTY, access: text('Työntekijä tekee ilmoituksen itse ja viipymättä', 'Den anställda gör anmälan själv och utan dröjsmål', 'The professional notifies in person and without delay') },
      responsible: text('Sosiaalityöntekijä', 'Socialarbetare', 'Social worker'),
    },
    {
      id: 'h6',
      kind: 'decision',
      at: ['decisions', 'vyohykkeet'],
      text: text('Vyöhykkeet käydään läpi joka syksy uusien työntekijöiden kanssa.', 'Zonerna gås igenom varje höst med nya anställda.', 'The zones are gone through every autumn with new staff.'),
      fields: { decidedBy: text('Aluetiimi', 'Områdesteamet', 'Area team'), date: '2026-11-12' },
    },
  ],
  relations: [
    { type: 'leadsTo', from: 'h3', to: 'h4' },
    { type: 'leadsTo', from: 'h4', to: 'h5' },
  ],
};
