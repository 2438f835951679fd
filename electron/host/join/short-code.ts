import type { RandomBytes } from '../../../shared/kernel/ids';

/** Finnish words of nature without ä and ö, easy to say and to type on any keyboard. */
export const CODE_WORDS = [
  'AALTO', 'AAMU', 'AHVEN', 'ALLI', 'AURINKO', 'HAAPA', 'HALLA', 'HANKI', 'HARJU', 'HAUKI', 'HAUKKA', 'HILLA', 'HIRVI',
  'HONKA', 'ILMA', 'ILTA', 'ILVES', 'JALAVA', 'JOKI', 'JOUTSEN', 'KAARNA', 'KAISLA', 'KALA', 'KALLIO', 'KANERVA', 'KANTO',
  'KARHU', 'KARPALO', 'KASTE', 'KATAJA', 'KAURIS', 'KELO', 'KETTU', 'KEVO', 'KIELO', 'KIISLA', 'KIVI', 'KOIVU',
  'KORPI', 'KOSKI', 'KOTKA', 'KUHA', 'KUIKKA', 'KUKKA', 'KUNNAS', 'KURKI', 'KUUSI', 'LAHTI', 'LAINE', 'LAMPI', 'LEHMUS',
  'LEHTI', 'LEHTO', 'LEINIKKI', 'LIEKKI', 'LOHI', 'LOKKI', 'LUMI', 'LUMME', 'LUOTO', 'MAJAVA', 'MANSIKKA', 'MARJA', 'MERI',
  'METSO', 'MUSTIKKA', 'MUURAIN', 'NIEMI', 'NIITTY', 'NORPPA', 'NOTKO', 'NUMMI', 'OJA', 'ORVOKKI', 'PAJU', 'PEURA', 'PIHKA', 'PIHLAJA',
  'PILVI', 'POLKU', 'PORO', 'PUOLUKKA', 'PURO', 'PUU', 'RAITA', 'RANTA', 'RASTAS', 'RINNE', 'ROUSKU', 'RUOHO', 'RUSKA', 'SAARI',
  'SAARNI', 'SAMMAL', 'SARA', 'SIILI', 'SIRKKA', 'SORSA', 'SUO', 'SUSI', 'TAIMEN', 'TAIVAS', 'TALVI', 'TAMMI', 'TATTI', 'TELKKA',
  'TIIRA', 'TUIJA', 'TUIKKU', 'TUNTURI', 'TUOMI', 'TUULI', 'UTU', 'VAAHTERA', 'VAARA', 'VANAMO', 'VARPU', 'VESI', 'VIITA', 'VIRTA',
  'VUOKKO', 'VUORI',
] as const;

const FIRST_NUMBER = 10;
const LAST_NUMBER = 999;

/** A number from 0 to `below` − 1, each equally likely. */
function pick(random: RandomBytes, below: number): number {
  const limit = Math.floor(0x1_0000 / below) * below;
  for (;;) {
    const [high = 0, low = 0] = random(2);
    const value = high * 256 + low;
    if (value < limit) return value % below;
  }
}

/** A code like `KUUSI-42` that is not `taken`. */
export function createShortCode(random: RandomBytes, taken: ReadonlySet<string>): string {
  for (;;) {
    const word = CODE_WORDS[pick(random, CODE_WORDS.length)] ?? CODE_WORDS[0];
    const code = `${word}-${FIRST_NUMBER + pick(random, LAST_NUMBER - FIRST_NUMBER + 1)}`;
    if (!taken.has(code)) return code;
  }
}

const TOKEN = /^[0-9a-f]{32}$/;

/** What a person typed or a link carried, in the form in which keys are kept. */
export function normalizeKey(key: string): { readonly kind: 'token' | 'code'; readonly key: string } {
  const trimmed = key.trim();
  if (TOKEN.test(trimmed.toLowerCase())) return { kind: 'token', key: trimmed.toLowerCase() };
  // `kuusi 42`, `Kuusi42` and `KUUSI – 42` are all meant as KUUSI-42.
  const [, word = '', digits = ''] = /^([a-zåäö]+)[\s\-–—_.]*(\d+)$/i.exec(trimmed) ?? [];
  return { kind: 'code', key: word ? `${word.toUpperCase()}-${digits}` : trimmed.toUpperCase() };
}
