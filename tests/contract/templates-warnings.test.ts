import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { addCard, cardText, createBoard, deleteCard, writeText, type BoardContext, type CardKind } from '../../shared/doc';
import { buildOutline } from '../../shared/outline';
import { findWarnings } from '../../shared/outline/warnings';
import { WARNING_RULES, type Template, type WarningRule } from '../../shared/templates/types';
import { discoverTemplates } from '../support/discover-templates';
import { boardContext } from '../support/sample-board';

const discovered = await discoverTemplates();

class Board {
  readonly doc = new Y.Doc();
  readonly ctx: BoardContext;

  constructor(template: Template) {
    createBoard(this.doc, template, 'fi', 'board');
    this.ctx = boardContext(this.doc);
  }
  zoneFor(kind: CardKind): string | null {
    const zones = buildOutline(this.doc).pages.flatMap((page) => page.frames.flatMap((frame) => frame.zones));
    return zones.find((zone) => zone.kinds.includes(kind))?.id ?? null;
  }
  add(kind: CardKind, text: string, zone = this.zoneFor(kind)): string {
    if (zone === null) throw new Error(`the template warns of a ${kind} but has no place for one`);
    return addCard(this.ctx, { kind, zone, text });
  }
  write(id: string, field: string, words: string): void {
    const text = cardText(this.doc, id, field);
    if (!text) throw new Error(`${id} has no ${field}`);
    writeText(this.ctx, text, words);
  }
  ids(rule: WarningRule): Set<string> {
    return new Set(findWarnings(buildOutline(this.doc)).filter((warning) => warning.rule === rule).map(({ id }) => id));
  }
}

/** Makes the rule fire where it did not; what is given back clears it again. */
const SCENES: Readonly<Record<WarningRule, (board: Board) => () => void>> = {
  serviceWithoutResponsible: (board) => {
    const id = board.add('service', 'Perhetyö');
    return () => board.write(id, 'responsible', 'Perhetyöntekijä');
  },
  responsibleNotAmongPeople: (board) => {
    const id = board.add('service', 'Perhetyö');
    board.write(id, 'responsible', 'Maija Meikäläinen');
    return () => board.add('person', 'Maija Meikäläinen');
  },
  personUnreachable: (board) => {
    const id = board.add('person', 'Maija Meikäläinen');
    return () => board.write(id, 'email', 'maija@example.fi');
  },
  needWithoutProposal: (board) => {
    const id = board.add('need', 'Tieto ei kulje');
    return () => board.write(id, 'proposal', 'Yhteinen lomake');
  },
  needWithoutCarrier: (board) => {
    const id = board.add('need', 'Tieto ei kulje');
    return () => board.write(id, 'takesForward', 'Koordinaattori');
  },
  emptySeat: (board) => {
    const id = board.add('seat', 'Huoltajien edustaja');
    return () => board.write(id, 'filledBy', 'Maija Meikäläinen');
  },
  stageNobodyCarries: (board) => {
    const [row, ...others] = buildOutline(board.doc).pages.flatMap((page) => page.frames.flatMap((frame) => frame.rows)).filter((lane) => lane.carriesForward !== null);
    if (!row) throw new Error('the template warns of stages but asks of no row who carries forward');
    const note = board.zoneFor('service');
    if (note !== null) board.add('service', 'Perhetyö', note);
    // Asked only once the group has begun to answer.
    for (const other of others) board.write(other.id, 'responsible', 'Opettaja');
    return () => board.write(row.id, 'responsible', 'Opettaja');
  },
  transitionWithoutHandover: (board) => {
    const zone = buildOutline(board.doc).pages.flatMap((page) => page.frames.flatMap((frame) => frame.zones)).find((one) => one.column?.transition);
    if (!zone) throw new Error('the template warns of transitions but has none');
    const first = board.zoneFor('service');
    if (first !== null) board.add('service', 'Perhetyö', first);
    return () => board.add('handover', 'Siirtotieto', zone.id);
  },
};

describe.each([...discovered])('warnings of %s', (_, template) => {
  const rules = WARNING_RULES.filter((rule) => template.warnings.includes(rule));
  test.runIf(rules.length > 0).each(rules)('%s fires and clears', (rule) => {
    const board = new Board(template);
    const clear = SCENES[rule](board);
    const fired = board.ids(rule);
    expect(fired.size).toBeGreaterThan(0);
    clear();
    expect(board.ids(rule).size).toBeLessThan(fired.size);
    expect([...board.ids(rule)].every((id) => fired.has(id))).toBe(true);
  });

  test('a card in the bin warns of nothing', () => {
    const rule = rules.find((one) => one === 'needWithoutProposal' || one === 'emptySeat' || one === 'personUnreachable');
    if (!rule) return;
    const board = new Board(template);
    const id = board.add(({ needWithoutProposal: 'need', emptySeat: 'seat', personUnreachable: 'person' } as const)[rule], 'Jotain');
    expect(board.ids(rule).size).toBe(1);
    deleteCard(board.ctx, id);
    expect(board.ids(rule).size).toBe(0);
  });
});
