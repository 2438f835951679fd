import { expect, test } from 'vitest';
import { stemOf } from './stems';

test('inflected forms of one word have one stem', () => {
  const same: readonly (readonly string[])[] = [
    ['päiväkoti', 'päiväkodin', 'päiväkodissa', 'Päiväkoti'],
    ['neuvola', 'neuvolan', 'neuvolassa', 'neuvolasta'],
    ['kerho', 'kerhon', 'kerhot', 'kerhossa'],
    ['Virtanen', 'Virtasen', 'Virtaselle'],
    ['puheterapeutti', 'puheterapeutin', 'puheterapeutille'],
    ['varhaiskasvatus', 'varhaiskasvatuksen', 'varhaiskasvatuksessa'],
    ['perhe', 'perheen', 'perheiden', 'perheet'],
    ['opettaja', 'opettajan', 'opettajille'],
    ['Mäkelä', 'Mäkelän', 'Mäkelälle'],
  ];
  for (const forms of same) expect(new Set(forms.map(stemOf)).size, forms.join(' ')).toBe(1);
  expect(stemOf('neuvola')).not.toBe(stemOf('neuvo'));
});
