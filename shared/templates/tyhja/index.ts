import { text } from '../text';
import type { Template } from '../types';

/** The empty board: one free page. */
export const tyhja: Template = {
  id: 'tyhja',
  version: 1,
  name: text('Tyhjä pohja', 'Tom mall', 'Empty board'),
  description: text('Yksi vapaa sivu, jolla kortit voi asettaa mihin tahansa.', 'En fri sida där korten placeras var man vill.', 'One free page on which cards are put anywhere.'),
  dataNotice: text(
    'Aineisto jää työpajan järjestäjän ja osallistujien käyttöön. Älä kirjoita lapsen tai perheen tietoja. Henkilöistä kirjataan vain työyhteystiedot.',
    'Materialet stannar hos workshoppens arrangör och deltagare. Skriv inga uppgifter om ett barn eller en familj. Om personer antecknas bara kontaktuppgifter till arbetet.',
    'The material stays with the organiser and the participants of the workshop. Do not write a child’s or a family’s data. Only work contact details of people are recorded.',
  ),
  pages: [
    {
      id: 'sivu',
      title: text('Vapaa sivu', 'Fri sida', 'Free page'),
      instruction: text('Lisätkää kortteja ja siirtäkää ne haluamaanne paikkaan.', 'Lägg till kort och flytta dem vart ni vill.', 'Add cards and move them where you like.'),
      notes: text(
        'Kirjoita ensin sivulle otsikko ja ohje: mitä ryhmältä kysytään ja mitä kirjauksilla tehdään. Sopikaa, mihin kohtaan mikäkin aihe kuuluu. Kun kortteja on paljon, ryhmitelkää ne ja antakaa ryhmille otsikot. Jos sama asetelma toistuu, tallenna työpaja omaksi pohjaksi.',
        'Skriv först en rubrik och en anvisning på sidan: vad gruppen ombeds göra och vad anteckningarna används till. Kom överens om var olika ämnen hör hemma. När korten är många, gruppera dem och ge grupperna rubriker. Om samma upplägg återkommer, spara workshoppen som egen mall.',
        'First write a title and an instruction on the page: what the group is asked and what the record is used for. Agree where each topic belongs. When there are many cards, group them and give the groups headings. If you use the same arrangement again, save the workshop as your own template.',
      ),
      frames: [
        {
          id: 'sivu',
          kind: 'free',
          kinds: ['note', 'idea', 'question'],
          hint: text('Lisätkää ensimmäinen kortti.', 'Lägg till det första kortet.', 'Add the first card.'),
        },
      ],
    },
  ],
  phases: [{ id: 'tyo', title: text('Työskentely', 'Arbete', 'Work'), minutes: 30, pageId: 'sivu', tools: ['card', 'text', 'arrow', 'pen', 'image'] }],
  warnings: [],
  report: [{ part: 'frame', frame: 'sivu' }, { part: 'decisions' }, { part: 'notes' }, { part: 'pictures' }],
  example: {
    cards: [
      { id: 'e1', kind: 'note', at: ['sivu'], x: 40, y: 40, text: text('Perheet kysyvät samaa asiaa monessa paikassa.', 'Familjer frågar samma sak på många ställen.', 'Families ask the same thing in many places.') },
      {
        id: 'e2',
        kind: 'idea',
        at: ['sivu'],
        x: 340,
        y: 40,
        text: text('Yhteinen esite neuvolaan ja päiväkoteihin', 'En gemensam broschyr till rådgivningsbyrån och daghemmen', 'A shared leaflet for the clinic and the day-care centres'),
        fields: { cluster: text('Tiedon kulku', 'Informationsgång', 'Flow of information'), effort: 'low', impact: 'medium' },
      },
      { id: 'e3', kind: 'question', at: ['sivu'], x: 640, y: 40, text: text('Kuka pitää esitteen ajan tasalla?', 'Vem håller broschyren uppdaterad?', 'Who keeps the leaflet up to date?') },
      {
        id: 'e4',
        kind: 'decision',
        at: ['decisions', 'sivu'],
        text: text('Esitteestä tehdään ensimmäinen versio tammikuussa.', 'Den första versionen av broschyren görs i januari.', 'The first version of the leaflet is made in January.'),
        fields: { decidedBy: text('Ryhmä', 'Gruppen', 'The group'), date: '2026-11-12' },
      },
    ],
    relations: [
      { type: 'leadsTo', from: 'e1', to: 'e2' },
      { type: 'leadsTo', from: 'e2', to: 'e3' },
    ],
  },
};
