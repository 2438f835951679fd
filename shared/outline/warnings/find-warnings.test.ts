import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import sample from '../../../tests/fixtures/verkostopaiva.json';
import { boardContext, sampleBoard } from '../../../tests/support/sample-board';
import { addCard, boardRoots, cardText, createBoard, deleteCard, dismissWarning, undismissWarning, writeText, zoneId, type BoardContext, type NewCard } from '../../doc';
import type { LocalizedText } from '../../kernel/language';
import { WARNING_RULES, type Template, type WarningRule } from '../../templates/types';
import { buildOutline } from '../build-outline';
import { findWarnings, openWarnings } from './find-warnings';
import { unknownNames } from './names';

const words = (text: string): LocalizedText => ({ fi: text, sv: text, en: text });
const lane = (id: string, transition = false) => ({ id, title: words(id), transition });

const template: Template = {
  id: 'koe',
  version: 1,
  name: words('Koe'),
  description: words(''),
  dataNotice: words(''),
  pages: [
    {
      id: 'sivu',
      title: words('Sivu'),
      instruction: words(''),
      notes: words(''),
      frames: [
        { id: 'polku', kind: 'grid', kinds: ['service', 'handover'], rows: [lane('yleinen'), lane('erityinen')], columns: [lane('ennen'), lane('siirto', true)], carriesForward: true },
        { id: 'muut', kind: 'columns', kinds: ['need', 'person', 'seat'] },
      ],
    },
  ],
  phases: [],
  warnings: WARNING_RULES,
  report: [],
  example: { cards: [] },
};

interface Board {
  readonly ctx: BoardContext;
  /** Ids of the open warnings of one rule. */
  readonly open: (rule: WarningRule) => string[];
  readonly add: (card: Omit<NewCard, 'zone'> & { readonly at?: never; readonly zone?: string }) => string;
  readonly write: (cardId: string, field: string, text: string) => void;
}

function board(): Board {
  const doc = new Y.Doc();
  createBoard(doc, template, 'fi', 'lauta');
  const ctx = boardContext(doc);
  return {
    ctx,
    open: (rule) => openWarnings(findWarnings(buildOutline(doc))).filter((warning) => warning.rule === rule).map(({ id }) => id),
    add: (card) => addCard(ctx, { zone: zoneId('muut'), ...card }),
    write: (cardId, field, text) => {
      const target = cardText(doc, cardId, field);
      if (!target) throw new Error(`no text ${field}`);
      writeText(ctx, target, text);
    },
  };
}

const CELL = zoneId('polku', 'polku.yleinen', 'polku.ennen');

describe('the sample', () => {
  it('gives exactly the expected warnings', () => {
    const { expectedWarnings } = sample;
    const found = findWarnings(buildOutline(sampleBoard()));
    const of = (rule: WarningRule) => found.filter((warning) => warning.rule === rule);
    expect(of('serviceWithoutResponsible')).toHaveLength(expectedWarnings.serviceWithoutResponsible);
    expect(of('responsibleNotAmongPeople')).toHaveLength(expectedWarnings.responsibleNotAmongPeople);
    expect(of('personUnreachable')).toHaveLength(expectedWarnings.personUnreachable);
    expect(of('transitionWithoutHandover').map(({ subject }) => subject)).toEqual(expectedWarnings.transitionWithoutHandover);
    // Exactly these and no others.
    const expected = Object.values(expectedWarnings).reduce<number>((sum, each) => sum + (Array.isArray(each) ? each.length : Number(each)), 0);
    expect(found).toHaveLength(expected);
  });

  it('names nobody who carries a stage forward, and warns of that from the first name on: of every other stage, and no more', () => {
    const doc = sampleBoard();
    const stages = (): string[] => findWarnings(buildOutline(doc)).filter(({ rule }) => rule === 'stageNobodyCarries').map(({ subject }) => subject);
    expect(stages()).toEqual([]);
    const [first, ...others] = sample.rows;
    const row = buildOutline(doc).pages[0]?.frames[0]?.rows.find(({ title }) => title === first);
    const carrier = cardText(doc, row?.id ?? '', 'responsible');
    if (!carrier) throw new Error('no row');
    writeText(boardContext(doc), carrier, 'Päiväkodin johtaja');
    expect(stages()).toEqual(others);
    writeText(boardContext(doc), carrier, '');
    expect(stages()).toEqual([]);
  });

  it('has needs without proposals, which this template does not ask for', () => {
    const doc = sampleBoard();
    expect(findWarnings(buildOutline(doc)).some(({ rule }) => rule === 'needWithoutProposal' || rule === 'needWithoutCarrier')).toBe(false);
    boardRoots(doc).meta.set('warnings', ['needWithoutProposal', 'needWithoutCarrier']);
    expect(findWarnings(buildOutline(doc))).toHaveLength(2 * sample.needs.length);
  });
});

describe('each rule fires and clears', () => {
  it('an empty board has none', () => {
    const { ctx } = board();
    expect(findWarnings(buildOutline(ctx.doc))).toEqual([]);
  });

  it('a card that is still blank has none', () => {
    const { ctx, add } = board();
    for (const kind of ['service', 'person', 'need', 'seat'] as const) add({ kind });
    expect(findWarnings(buildOutline(ctx.doc))).toEqual([]);
  });

  it('serviceWithoutResponsible', () => {
    const { open, add, write } = board();
    const id = add({ kind: 'service', zone: CELL, text: 'Neuvola', responsible: '  ' });
    expect(open('serviceWithoutResponsible')).toEqual([`serviceWithoutResponsible:${id}`]);
    write(id, 'responsible', 'Terveydenhoitaja');
    expect(open('serviceWithoutResponsible')).toEqual([]);
  });

  it('responsibleNotAmongPeople: by name or title, one for each name', () => {
    const { open, add, write } = board();
    const first = add({ kind: 'service', zone: CELL, text: 'Neuvola', responsible: 'Terveydenhoitaja' });
    add({ kind: 'service', zone: CELL, text: 'Terapia', responsible: ' terveyden hoitaja' });
    add({ kind: 'service', zone: CELL, text: 'Vastaanotto', responsible: 'TERVEYDENHOITAJA ' });
    expect(open('responsibleNotAmongPeople')).toEqual(['responsibleNotAmongPeople:terveydenhoitaja', 'responsibleNotAmongPeople:terveyden hoitaja']);
    const person = add({ kind: 'person', text: 'Maija', fields: { title: 'Terveydenhoitaja' } });
    expect(open('responsibleNotAmongPeople')).toEqual(['responsibleNotAmongPeople:terveyden hoitaja']);
    write(first, 'responsible', 'maija');
    expect(open('responsibleNotAmongPeople')).toHaveLength(1);
    write(person, 'text', 'Terveyden  hoitaja');
    expect(open('responsibleNotAmongPeople')).toEqual(['responsibleNotAmongPeople:maija']);
  });

  it('stageNobodyCarries, and who carries is to be among the people, too', () => {
    const { ctx, open, add, write } = board();
    add({ kind: 'service', zone: CELL, text: 'Neuvola', responsible: 'Maija' });
    expect(open('stageNobodyCarries')).toEqual([]);
    write('polku.yleinen', 'responsible', 'Perheohjaaja');
    expect(open('stageNobodyCarries')).toEqual(['stageNobodyCarries:polku.erityinen']);
    const warning = findWarnings(buildOutline(ctx.doc)).find(({ id }) => id === 'responsibleNotAmongPeople:perheohjaaja');
    expect(warning).toMatchObject({ laneId: 'polku.yleinen', cardId: null, pageId: 'sivu', subject: 'Perheohjaaja' });
  });

  it('personUnreachable', () => {
    const { open, add, write } = board();
    const id = add({ kind: 'person', text: 'Maija', fields: { phone: '' } });
    expect(open('personUnreachable')).toHaveLength(1);
    write(id, 'email', 'maija@example.org');
    expect(open('personUnreachable')).toEqual([]);
  });

  it('transitionWithoutHandover: once for a column, whichever of its cells holds one', () => {
    const { ctx, open, add } = board();
    add({ kind: 'service', zone: CELL, text: 'Neuvola' });
    expect(open('transitionWithoutHandover')).toEqual(['transitionWithoutHandover:polku.siirto']);
    const id = add({ kind: 'handover', zone: zoneId('polku', 'polku.erityinen', 'polku.siirto'), text: 'Vasu' });
    expect(open('transitionWithoutHandover')).toEqual([]);
    deleteCard(ctx, id);
    expect(open('transitionWithoutHandover')).toHaveLength(1);
  });

  it('needWithoutProposal and needWithoutCarrier', () => {
    const { open, add, write } = board();
    const id = add({ kind: 'need', text: 'Yhteinen malli' });
    expect([...open('needWithoutProposal'), ...open('needWithoutCarrier')]).toEqual([`needWithoutProposal:${id}`, `needWithoutCarrier:${id}`]);
    write(id, 'proposal', 'Sovitaan');
    write(id, 'takesForward', 'Maija');
    expect([...open('needWithoutProposal'), ...open('needWithoutCarrier')]).toEqual([]);
  });

  it('emptySeat', () => {
    const { open, add, write } = board();
    const id = add({ kind: 'seat', text: 'Huoltajien edustaja' });
    expect(open('emptySeat')).toEqual([`emptySeat:${id}`]);
    write(id, 'filledBy', 'Maija');
    expect(open('emptySeat')).toEqual([]);
  });

  it('finds cards in the tray', () => {
    const { ctx, add } = board();
    add({ kind: 'seat', zone: 'poistettu/vyöhyke', text: 'Edustaja' });
    expect(findWarnings(buildOutline(ctx.doc))).toMatchObject([{ rule: 'emptySeat', zoneId: null, pageId: 'sivu' }]);
  });

  it('only the rules of the board are asked', () => {
    const { ctx, open, add } = board();
    boardRoots(ctx.doc).meta.set('warnings', ['emptySeat', 'tuntematon']);
    add({ kind: 'person', text: 'Maija' });
    expect(open('personUnreachable')).toEqual([]);
  });
});

describe('dismissal', () => {
  it('keeps the warning with its reason, and can be taken back', () => {
    const { ctx, open, add } = board();
    const id = `emptySeat:${add({ kind: 'seat', text: 'Edustaja' })}`;
    dismissWarning(ctx, id, 'Sovitaan syksyllä');
    expect(open('emptySeat')).toEqual([]);
    expect(findWarnings(buildOutline(ctx.doc)).find((warning) => warning.id === id)?.dismissed).toEqual({ reason: 'Sovitaan syksyllä' });
    undismissWarning(ctx, id);
    expect(open('emptySeat')).toEqual([id]);
  });

  it('does not take an inherited property for one', () => {
    const { ctx, add } = board();
    add({ kind: 'service', zone: CELL, text: 'x', responsible: '__proto__' });
    expect(findWarnings(buildOutline(ctx.doc)).every(({ dismissed }) => dismissed === null)).toBe(true);
  });
});

describe('unknownNames', () => {
  const known = new Set(['Maija', 'Kriisi- ja sosiaalityön johtaja']);
  const unknown = (text: string): string[] => unknownNames(text, (name) => known.has(name));
  it('takes a text for one name, or for several of which some are known', () => {
    expect(unknown('Kriisi- ja sosiaalityön johtaja')).toEqual([]);
    expect(unknown('Maija ja Pekka')).toEqual(['Pekka']);
    expect(unknown('Maija, Pekka; Ville')).toEqual(['Pekka', 'Ville']);
    expect(unknown('Meikäläinen, Pekka')).toEqual(['Meikäläinen, Pekka']);
    expect(unknown(' \n ')).toEqual([]);
  });
});
