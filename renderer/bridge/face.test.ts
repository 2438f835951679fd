import { describe, expect, test } from 'vitest';
import { chooseFace } from './face';

const clues = { hasElectron: false, hash: '', rememberedKey: null };

describe('chooseFace', () => {
  test('the preload’s bridge makes it the facilitator’s app', () => {
    expect(chooseFace({ ...clues, hasElectron: true })).toEqual({ kind: 'electron' });
    expect(chooseFace({ ...clues, hasElectron: true, hash: '#/workshop/abc' })).toEqual({ kind: 'electron' });
  });

  test('the facilitator’s key makes it the facilitator’s browser', () => {
    expect(chooseFace({ ...clues, hash: '#host=5ecret' })).toEqual({ kind: 'browser', key: '5ecret' });
  });

  test('a remembered key counts after a reload, and a new one replaces it', () => {
    expect(chooseFace({ ...clues, rememberedKey: 'old' })).toEqual({ kind: 'browser', key: 'old' });
    expect(chooseFace({ ...clues, hash: '#host=new', rememberedKey: 'old' })).toEqual({ kind: 'browser', key: 'new' });
  });

  test('a device that follows the address of a check checks, whatever else it is', () => {
    expect(chooseFace({ hasElectron: false, hash: '#check=00ff', rememberedKey: 'old' })).toEqual({ kind: 'check', key: '00ff' });
    expect(chooseFace({ ...clues, hash: '#check=' })).toEqual({ kind: 'guest' });
  });

  test('everybody else is a guest, and so is whoever follows a join link', () => {
    expect(chooseFace(clues)).toEqual({ kind: 'guest' });
    expect(chooseFace({ ...clues, hash: '#host=' })).toEqual({ kind: 'guest' });
    expect(chooseFace({ ...clues, hash: '#k=00ff', rememberedKey: 'old' })).toEqual({ kind: 'guest' });
    expect(chooseFace({ ...clues, hash: '#k=00ff', hasElectron: true })).toEqual({ kind: 'guest' });
  });
});
