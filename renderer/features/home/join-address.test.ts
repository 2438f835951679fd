import { describe, expect, test } from 'vitest';
import { joinAddress } from './join-address';

describe('joinAddress', () => {
  test.each([
    ['http://192.168.1.23:4780/#k=00ff', 'http://192.168.1.23:4780/#k=00ff'],
    ['  192.168.1.23:4780 ', 'http://192.168.1.23:4780/'],
    ['192.168.1.23:4780/#k=00ff', 'http://192.168.1.23:4780/#k=00ff'],
    ['localhost:4780', 'http://localhost:4780/'],
    ['paja.example.fi', 'http://paja.example.fi/'],
    ['https://paja.example.fi/#k=00ff', 'https://paja.example.fi/#k=00ff'],
    ['Tervetuloa. Avaa linkki: http://10.0.0.5:4781/#k=00ff Voit myös kirjoittaa koodin KUUSI-42.', 'http://10.0.0.5:4781/#k=00ff'],
  ])('%s', (text, url) => {
    expect(joinAddress(text)).toBe(url);
  });

  test.each(['', 'KUUSI-42', 'moi', 'file:///etc/passwd', 'javascript:alert(1)', 'http://user:pass@10.0.0.5/', 'http://10.0.0.5/other', 'http://', 'a b.c'])('%s leads nowhere', (text) => {
    expect(joinAddress(text)).toBeNull();
  });
});
