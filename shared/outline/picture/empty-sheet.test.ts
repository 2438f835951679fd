import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { boardContext } from '../../../tests/support/sample-board';
import { createBoard, fillExample } from '../../doc';
import { LANGUAGES } from '../../kernel/language';
import { TEMPLATES } from '../../templates';
import { buildOutline } from '../build-outline';
import { emptySheetSvgs } from '.';

const aspectOf = (svg: string): number => {
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  return Number(height) / Number(width);
};

describe.each(TEMPLATES.map((template) => [template.id, template] as const))('the empty sheets of %s', (_, template) => {
  it.each(LANGUAGES)('fill a landscape paper, in %s', (language) => {
    const doc = new Y.Doc();
    createBoard(doc, template, language, 'lauta');
    fillExample(boardContext(doc), template, language);
    for (const page of buildOutline(doc).pages) {
      const svgs = emptySheetSvgs(page, language);
      for (const svg of svgs) {
        // A ring and circles are as round as they are; what has rows takes all the room there is.
        if (page.frames.every(({ kind }) => kind !== 'circles' && kind !== 'ring')) expect(aspectOf(svg)).toBeGreaterThan(0.43);
        expect(aspectOf(svg)).toBeLessThan(1.1);
      }
      expect(svgs).toHaveLength(template.id === 'verkoston-kokoonpano' ? 2 : 1);
      const { example } = template;
      for (const name of Object.values(example.carriesForward ?? {})) expect(svgs.join('')).not.toContain(name[language]);
      for (const card of example.cards) expect(svgs.join('')).not.toContain(`>${card.text[language]}<`);
    }
  });
});
