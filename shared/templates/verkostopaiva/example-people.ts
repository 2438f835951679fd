import type { LocalizedText } from '../../kernel/language';
import { text } from '../text';
import type { ExampleCard } from '../types';

/** The roles that the example makes responsible. Each has a person, so that the example shows a complete map. */
export const ROLES = {
  nurse: text('Terveydenhoitaja', 'Hälsovårdare', 'Public health nurse'),
  familyCounsellor: text('Perheohjaaja', 'Familjehandledare', 'Family counsellor'),
  meetingPlace: text('Kohtaamispaikan ohjaaja', 'Handledare på mötesplatsen', 'Meeting place instructor'),
  parishLeader: text('Seurakunnan lapsityönohjaaja', 'Ledare för församlingens barnverksamhet', 'Leader of the parish’s work with children'),
  director: text('Päiväkodin johtaja', 'Daghemsföreståndare', 'Day-care centre director'),
  specialTeacher: text('Varhaiskasvatuksen erityisopettaja', 'Speciallärare inom småbarnspedagogiken', 'Special teacher in early childhood education'),
  prePrimaryTeacher: text('Esiopetuksen opettaja', 'Lärare i förskoleundervisningen', 'Pre-primary teacher'),
  socialWorker: text('Sosiaalityöntekijä', 'Socialarbetare', 'Social worker'),
} as const;

const MUNICIPALITY = text('kunta', 'kommun', 'municipality');
const COUNTY = text('hyvinvointialue', 'välfärdsområde', 'wellbeing services county');
const ORGANISATION = text('järjestö', 'organisation', 'organisation');
const PARISH = text('seurakunta', 'församling', 'parish');
const WHOLE_AREA = text('koko alue', 'hela området', 'whole area');

function person(id: string, [fi, sv, en]: readonly [string, string, string], title: LocalizedText, organisation: LocalizedText, unit: LocalizedText, substitute: LocalizedText): ExampleCard {
  return {
    id,
    kind: 'person',
    at: ['henkilot'],
    text: text(`${fi} Esimerkki`, `${sv} Exempel`, `${en} Example`),
    fields: {
      title,
      organisation,
      unit,
      area: WHOLE_AREA,
      phone: '050 000 0000',
      email: text(`${fi}.esimerkki@example.fi`.toLowerCase(), `${sv}.exempel@example.fi`.toLowerCase(), `${en}.example@example.fi`.toLowerCase()),
      substitute,
      lastChecked: '2026-11-12',
      consent: true,
    },
  };
}

const CLINIC = text('neuvola', 'rådgivningsbyrå', 'child health clinic');
const FAMILY_WORK = text('perhetyö', 'familjearbete', 'family work');
const OPEN_PLACE = text('avoin kohtaamispaikka', 'öppen mötesplats', 'open meeting place');
const CHILDRENS_WORK = text('lapsi- ja perhetyö', 'barn- och familjeverksamhet', 'work with children and families');
const DAY_CARE = text('päiväkoti', 'daghem', 'day-care centre');
const PRE_PRIMARY = text('esiopetus', 'förskoleundervisning', 'pre-primary education');
const CHILD_PROTECTION = text('lastensuojelu', 'barnskydd', 'child protection');

export const people: readonly ExampleCard[] = [
  person('h1', ['Tiina', 'Tina', 'Tina'], ROLES.nurse, COUNTY, CLINIC, text('neuvolan päivystävä terveydenhoitaja', 'rådgivningsbyråns jourhavande hälsovårdare', 'nurse on call at the clinic')),
  person('h2', ['Pekka', 'Peter', 'Peter'], ROLES.familyCounsellor, COUNTY, FAMILY_WORK, text('perhetyön esihenkilö', 'chefen för familjearbetet', 'head of family work')),
  person('h3', ['Katri', 'Karin', 'Karen'], ROLES.meetingPlace, ORGANISATION, OPEN_PLACE, text('toiminnanjohtaja', 'verksamhetsledaren', 'executive director')),
  person('h4', ['Jaana', 'Johanna', 'Joan'], ROLES.director, MUNICIPALITY, DAY_CARE, text('apulaisjohtaja', 'biträdande föreståndaren', 'deputy director')),
  person('h5', ['Elina', 'Elin', 'Ellen'], ROLES.specialTeacher, MUNICIPALITY, DAY_CARE, text('alueen toinen erityisopettaja', 'områdets andra speciallärare', 'the area’s other special teacher')),
  person('h6', ['Olli', 'Olof', 'Oliver'], ROLES.prePrimaryTeacher, MUNICIPALITY, PRE_PRIMARY, text('esiopetuksen työpari', 'kollegan i förskoleundervisningen', 'the other pre-primary teacher')),
  person('h7', ['Sari', 'Sara', 'Sarah'], ROLES.socialWorker, COUNTY, CHILD_PROTECTION, text('päivystävä sosiaalityöntekijä', 'jourhavande socialarbetare', 'social worker on call')),
  person('h8', ['Veera', 'Vera', 'Vera'], ROLES.parishLeader, PARISH, CHILDRENS_WORK, text('seurakunnan lastenohjaaja', 'församlingens barnledare', 'the parish’s children’s instructor')),
];
