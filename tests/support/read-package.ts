import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** The files of an Office document (a zip of XML) by their names. */
export function packageFiles(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)));
}

/** The text of one file of an Office document; throws when it is not there. */
export function packageText(bytes: Uint8Array, name: string): string {
  const file = packageFiles(bytes).get(name);
  if (!file) throw new Error(`${name} is missing`);
  return strFromU8(file);
}

/** What a strict XML 1.0 parser says about every XML file of an Office document; empty when all are well-formed. */
export function xmlErrors(bytes: Uint8Array): string[] {
  const errors: string[] = [];
  for (const [name, content] of packageFiles(bytes)) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => errors.push(`${name}: ${error.message}`));
    parser.write(strFromU8(content)).close();
  }
  return errors;
}

/**
 * Without white space, so that line breaks that a layout puts in don't matter, and without the sign that stands for half
 * a character, which not every writer keeps.
 */
export const bare = (text: string): string => text.replace(/[\s\uFFFD]+/g, '');
