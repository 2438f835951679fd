import { expect, it } from 'vitest';
import { assetPath, boardAssetsPath, parseAssetPath } from './assets';

const sum = 'a'.repeat(64);

it('knows exactly two forms of an address', () => {
  expect(parseAssetPath(boardAssetsPath('lauta1'))).toEqual({ boardId: 'lauta1', assetId: null });
  expect(parseAssetPath(assetPath('lauta1', sum))).toEqual({ boardId: 'lauta1', assetId: sum });
});

it('gives up on everything else', () => {
  for (const path of ['/api/assets/', '/api/assets//x', '/api/assets/lauta1/', '/api/assets/../x', `/api/assets/lauta1/../${sum}`, `/api/assets/lauta1/${sum}/`, `/api/assets/lauta1/${sum.toUpperCase()}`, `/api/assets/%6cauta1/${sum}`, `/api/assets/lauta1/${sum}%00`, `/api/lookup/lauta1`, `/api/assets/Lauta/${sum}`]) {
    expect(parseAssetPath(path), path).toBeNull();
  }
});
