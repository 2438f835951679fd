import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { changeText, diffText } from '../../../shared/doc';
import { rebaseChange } from './rebase-change';
import { TextBinding, type TextField } from './text-binding';
import { applyDelta, moveOffset, originsOf, type TextDelta } from './text-delta';

/** A field as a browser has it: value, selection, and keys that replace the selection. */
class Field implements TextField {
  value = '';
  selectionStart = 0;
  selectionEnd = 0;
  selectionDirection = 'none' as const;
  setSelectionRange(start: number, end: number): void {
    this.selectionStart = start;
    this.selectionEnd = end;
  }
  type(letters: string): void {
    this.value = this.value.slice(0, this.selectionStart) + letters + this.value.slice(this.selectionEnd);
    this.setSelectionRange(this.selectionStart + letters.length, this.selectionStart + letters.length);
  }
}

interface Person {
  readonly doc: Y.Doc;
  readonly text: Y.Text;
  readonly field: Field;
  readonly binding: TextBinding;
  press(letters: string): void;
}

function person(clientID: number, update?: Uint8Array): Person {
  const doc = new Y.Doc();
  doc.clientID = clientID;
  if (update) Y.applyUpdate(doc, update);
  const text = doc.getText('t');
  const field = new Field();
  const binding = new TextBinding(field, text, (change) => doc.transact(() => changeText(text, change), 'me'));
  const press = (letters: string): void => {
    field.type(letters);
    binding.onInput();
  };
  return { doc, text, field, binding, press };
}

function pair(start: string): [Person, Person] {
  const doc = new Y.Doc();
  doc.clientID = 1;
  doc.getText('t').insert(0, start);
  const update = Y.encodeStateAsUpdate(doc);
  return [person(2, update), person(3, update)];
}

const sync = (a: Person, b: Person): void => {
  Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(a.doc, Y.encodeStateVector(b.doc)));
  Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(b.doc, Y.encodeStateVector(a.doc)));
};

describe('moveOffset', () => {
  it('moves with what comes before it and stays at what comes at it', () => {
    expect(moveOffset(3, [{ insert: 'ab' }])).toBe(5);
    expect(moveOffset(3, [{ retain: 3 }, { insert: 'ab' }])).toBe(3);
    expect(moveOffset(3, [{ retain: 1 }, { delete: 1 }])).toBe(2);
    expect(moveOffset(3, [{ retain: 1 }, { delete: 10 }])).toBe(1);
    expect(moveOffset(3, [{ retain: 3 }, { delete: 2 }])).toBe(3);
    expect(moveOffset(0, [{ insert: 'x' }])).toBe(0);
  });
});

describe('rebaseChange', () => {
  it('keeps what others wrote inside a removed stretch and removes nothing twice', () => {
    const delta: TextDelta = [{ retain: 2 }, { insert: 'XY' }, { retain: 1 }, { delete: 1 }];
    const origins = applyDelta(originsOf(6), delta);
    // abcdef → abXYcef; removing "bcde" from the old text leaves a, XY, f.
    expect(rebaseChange({ index: 1, remove: 4, insert: 'q' }, origins)).toEqual([
      { index: 4, remove: 2, insert: '' },
      { index: 1, remove: 1, insert: 'q' },
    ]);
  });
});

describe('TextBinding', () => {
  it('keeps the caret at its letters while others type before and after it', () => {
    const [a, b] = pair('palvelu');
    a.field.setSelectionRange(3, 5);
    b.field.setSelectionRange(0, 0);
    b.press('uusi ');
    b.field.setSelectionRange(12, 12);
    b.press('!');
    sync(a, b);
    expect(a.field.value).toBe('uusi palvelu!');
    expect([a.field.selectionStart, a.field.selectionEnd]).toEqual([8, 10]);
  });

  it('writes nothing into a field that composes, sends its letters out, and merges afterwards', () => {
    const [a, b] = pair('koulu');
    a.field.setSelectionRange(5, 5);
    a.binding.onCompositionStart();
    a.press('´');
    b.field.setSelectionRange(0, 0);
    b.press('esi');
    sync(a, b);
    expect(a.field.value).toBe('koulu´');
    expect(b.field.value).toBe('esikoulu´');
    a.field.setSelectionRange(5, 6);
    a.press('é');
    b.field.setSelectionRange(8, 8);
    b.press('|');
    sync(a, b);
    a.binding.onCompositionEnd();
    sync(a, b);
    expect(a.field.value).toBe(b.field.value);
    expect(a.field.value).toMatch(/^esikoulu(\|é|é\|)$/);
    expect(a.field.value[a.field.selectionEnd - 1]).toBe('é');
  });

  it('writes out an unfinished composition when it closes', () => {
    const [a] = pair('');
    a.binding.onCompositionStart();
    a.field.type('sana');
    a.binding.close();
    expect(a.text.toString()).toBe('sana');
  });

  it('shows the text again when a write was refused', () => {
    const text = new Y.Doc().getText('t');
    const field = new Field();
    const binding = new TextBinding(field, text, () => undefined);
    field.type('x');
    binding.onInput();
    expect(field.value).toBe('');
  });

  it('loses no letter of two people typing, composing and deleting in one text', () => {
    const step = fc.record({
      who: fc.nat(1),
      what: fc.constantFrom('type', 'type', 'type', 'erase', 'caret', 'compose', 'commit', 'sync'),
      at: fc.nat(40),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 20, maxLength: 120 }), (steps) => {
        const people = pair('alku ja loppu');
        const typed: string[] = [];
        let next = 0;
        let erased = '';
        for (const { who, what, at } of steps) {
          const one = people[who === 0 ? 0 : 1];
          if (what === 'type') {
            // Every letter is unlike any other, so that a lost or doubled one shows.
            const letter = String.fromCodePoint(0x4e00 + next++);
            typed.push(letter);
            one.press(letter);
          } else if (what === 'caret') {
            const offset = at % (one.field.value.length + 1);
            one.field.setSelectionRange(offset, offset);
          } else if (what === 'erase' && one.field.selectionStart > 0) {
            erased += one.field.value[one.field.selectionStart - 1] ?? '';
            one.field.setSelectionRange(one.field.selectionStart - 1, one.field.selectionStart);
            one.press('');
          } else if (what === 'compose') one.binding.onCompositionStart();
          else if (what === 'commit') one.binding.onCompositionEnd();
          else sync(...people);
        }
        for (const one of people) one.binding.onCompositionEnd();
        sync(...people);
        const [a, b] = people;
        expect(a.field.value).toBe(b.field.value);
        expect(a.text.toString()).toBe(a.field.value);
        for (const letter of typed) expect(a.field.value.split(letter).length - 1).toBe(erased.includes(letter) ? 0 : 1);
      }),
      { numRuns: 300 },
    );
  });
});

describe('diffText with a caret', () => {
  it('tells which of two equal letters was typed', () => {
    expect(diffText('aa', 'aaa', 1)).toEqual({ index: 0, remove: 0, insert: 'a' });
  });
});
