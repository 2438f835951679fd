import { text } from '../text';
import type { ExampleCard, ExampleTemplate } from '../types';
import { path } from './example-path';
import { people, ROLES } from './example-people';

const practices: readonly ExampleCard[] = [
  {
    id: 'k1',
    kind: 'practice',
    at: ['kaytanteet', 'toimivat'],
    text: text('Jokaisella päiväkodilla on nimetty perheohjaaja.', 'Varje daghem har en namngiven familjehandledare.', 'Every day-care centre has a named family counsellor.'),
    fields: {
      where: text('Kaikki alueen päiväkodit', 'Alla daghem i området', 'All day-care centres in the area'),
      knowsMore: text('Perheohjaaja', 'Familjehandledaren', 'Family counsellor'),
    },
  },
  {
    id: 'k2',
    kind: 'practice',
    at: ['kaytanteet', 'toimivat'],
    text: text('Neuvola ja päiväkoti tapaavat kaksi kertaa lukukaudessa.', 'Rådgivningsbyrån och daghemmet träffas två gånger per termin.', 'The clinic and the day-care centre meet twice a term.'),
    fields: {
      where: text('Keskustan alue', 'Centrumområdet', 'Town centre area'),
      knowsMore: text('Terveydenhoitaja', 'Hälsovårdaren', 'Public health nurse'),
    },
  },
];

const needs: readonly ExampleCard[] = [
  {
    id: 't1',
    kind: 'need',
    at: ['kaytanteet', 'tarpeet'],
    text: text('Päiväkodissa ei tiedetä, mitä palveluja perheellä jo on.', 'Daghemmet vet inte vilka tjänster familjen redan har.', 'The day-care centre does not know which services the family already has.'),
    fields: {
      proposal: text('Lisätään kysymys aloituskeskustelun lomakkeeseen.', 'En fråga läggs till på blanketten för det inledande samtalet.', 'A question is added to the form of the first discussion.'),
      takesForward: text('Päiväkodin johtaja', 'Daghemsföreståndaren', 'Day-care centre director'),
    },
  },
  {
    id: 't2',
    kind: 'need',
    at: ['kaytanteet', 'tarpeet'],
    text: text('Järjestöjen palvelut eivät näy palveluohjauksessa.', 'Organisationernas tjänster syns inte i servicehandledningen.', 'Organisations’ services do not show in service guidance.'),
    fields: {
      proposal: text('Kootaan yhteinen luettelo ja päivitetään se kahdesti vuodessa.', 'En gemensam förteckning görs upp och uppdateras två gånger om året.', 'A shared list is made and updated twice a year.'),
      takesForward: text('Perhekeskuskoordinaattori', 'Familjecenterkoordinatorn', 'Family centre coordinator'),
    },
  },
  {
    id: 'q1',
    kind: 'question',
    at: ['kaytanteet', 'tarpeet'],
    text: text('Kuka päättää yhteisistä lomakkeista?', 'Vem beslutar om gemensamma blanketter?', 'Who decides on shared forms?'),
  },
  {
    id: 'd1',
    kind: 'decision',
    at: ['decisions', 'kaytanteet'],
    text: text('Neuvolan ja päiväkodin tapaamiset otetaan käyttöön koko alueella.', 'Mötena mellan rådgivningsbyrån och daghemmet tas i bruk i hela området.', 'Meetings of the clinic and the day-care centre are introduced in the whole area.'),
    fields: { decidedBy: text('Ryhmä', 'Gruppen', 'The group'), date: '2026-11-12' },
  },
];

export const example: ExampleTemplate = {
  cards: [...path, ...practices, ...needs, ...people],
  relations: [
    { type: 'leadsTo', from: 'p1', to: 'p4' },
    { type: 'leadsTo', from: 'p1', to: 'p5' },
    { type: 'leadsTo', from: 'p6', to: 'p7' },
    { type: 'handsOverTo', from: 'p5', to: 'p6' },
    { type: 'handsOverTo', from: 'p7', to: 'p10' },
  ],
  carriesForward: {
    yleinen: ROLES.director,
    tehostettu: ROLES.specialTeacher,
    erityinen: ROLES.specialTeacher,
    lastensuojelu: ROLES.socialWorker,
  },
};
