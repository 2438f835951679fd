import latin from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url';
import latinExtended from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2?url';
import { toBase64 } from './to-base64';

/** Families as the pictures name them, in this order: what the first lacks the second draws. */
const FACES = [
  ['Atkinson Hyperlegible Next Variable', latin],
  ['Atkinson Hyperlegible Next', latinExtended],
] as const;

export const PICTURE_FAMILIES: readonly string[] = FACES.map(([family]) => family);

let loaded: Promise<string> | undefined;

/**
 * `@font-face` rules with the font inside: an SVG that is drawn as an image reaches neither the page's fonts nor the
 * network. Empty when the font can't be fetched; another sans-serif is drawn then.
 */
export function pictureFontCss(): Promise<string> {
  loaded ??= Promise.all(FACES.map(([family, url]) => face(family, url))).then(
    (rules) => rules.join(''),
    () => {
      loaded = undefined;
      return '';
    },
  );
  return loaded;
}

async function face(family: string, url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const data = await toBase64(await response.blob());
  return `@font-face{font-family:'${family}';font-weight:200 800;src:url(data:font/woff2;base64,${data}) format('woff2')}`;
}
