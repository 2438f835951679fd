import { expect, test } from 'vitest';
import { parseJoinLink } from './join-link';

test.each([
  ['http://192.168.1.23:4780/#k=0123', 'http://192.168.1.23:4780/#k=0123'],
  [' 192.168.1.23:4780 ', 'http://192.168.1.23:4780/'],
  ['paja.kunta.example', 'http://paja.kunta.example/'],
  ['https://paja.kunta.example/?lang=sv#k=0', 'https://paja.kunta.example/?lang=sv#k=0'],
  ['http://[fd00::2]:4780', 'http://[fd00::2]:4780/'],
])('%s joins', (text, expected) => {
  expect(parseJoinLink(text)?.href).toBe(expected);
});

test.each(['', 'javascript:alert(1)', 'file:///etc/passwd', 'app://polkupaja/index.html', 'data:text/html,x', 'http://a/b', 'http://user:pass@a/', 'http://user@a/', 'http://', 'mailto:a@b', 'chrome://gpu/'])(
  '%j does not',
  (text) => {
    expect(parseJoinLink(text)).toBeNull();
  },
);
