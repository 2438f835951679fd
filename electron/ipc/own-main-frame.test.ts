import { expect, test } from 'vitest';
import { isOwnMainFrame } from './own-main-frame';

const from = (url: string) => {
  const frame = { url };
  return { sender: { mainFrame: frame }, senderFrame: frame };
};

test('our page in the main frame is somebody', () => {
  expect(isOwnMainFrame(from('app://polkupaja/index.html#/workshop/abc'))).toBe(true);
});

test.each(['https://polkupaja/index.html', 'app://other/index.html', 'app://polkupaja.example/', 'app://polkupaja@other/', 'data:text/html,x', 'about:blank', 'file:///app/polkupaja', ''])(
  '%j is nobody',
  (url) => {
    expect(isOwnMainFrame(from(url))).toBe(false);
  },
);

test('a frame inside of our page is nobody, also with our address, and so is one that has gone', () => {
  const ours = from('app://polkupaja/index.html');
  expect(isOwnMainFrame({ ...ours, senderFrame: { url: 'app://polkupaja/index.html' } })).toBe(false);
  expect(isOwnMainFrame({ ...ours, senderFrame: null })).toBe(false);
});
