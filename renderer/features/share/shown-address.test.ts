import { expect, test } from 'vitest';
import { shownAddress } from './shown-address';

test.each([
  ['http://192.168.1.23:4780/', '192.168.1.23:4780'],
  ['https://polku.example.fi/', 'polku.example.fi'],
  ['https://192.168.1.23:4780/', 'https://192.168.1.23:4780'],
])('%s is typed as %s', (url, typed) => expect(shownAddress(url)).toBe(typed));
