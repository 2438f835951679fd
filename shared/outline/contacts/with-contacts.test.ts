import { describe, expect, it } from 'vitest';
import { addCard, cardText, pageNotes, putDrawing, relate, writeText, zoneId } from '../../doc';
import { boardContext, emptyBoard } from '../../../tests/support/sample-board';
import { buildOutline } from '../build-outline';
import { withContacts } from '.';
import { nameScrubber } from './name-scrubber';

const INSTEAD = '[nimi poistettu]';

describe('names in texts', () => {
  const scrub = nameScrubber({ people: [{ name: 'Maija Esimerkkinen', phone: '+358 50 000 0001', email: 'maija@example.org' }, { name: 'Neuvolan terveydenhoitaja', phone: '', email: '' }], instead: '–', anyContact: false });

  it.each([
    ['Soita Maija Esimerkkiselle.', 'Soita –.'],
    ['Esimerkkisen puhelin, kysy Maijalta', '– puhelin, kysy –'],
    ['maija esimerkkinen', '–'],
    ['Puh. +358500000001 tai +358 (50) 000-0001', 'Puh. – tai –'],
    ['MAIJA@example.org', '–'],
    ['Neuvolan terveydenhoitajalle', '–'],
    // A role's words are not a person's.
    ['Neuvolan aula, terveydenhoitaja paikalla', 'Neuvolan aula, terveydenhoitaja paikalla'],
    ['Esimerkki hyvästä työstä', 'Esimerkki hyvästä työstä'],
    ['+358 50 000 00012', '+358 50 000 00012'],
  ])('%s', (text, expected) => {
    expect(scrub(text)).toBe(expected);
  });

  it('takes any number and address when nobody is to be named, and leaves dates, times and amounts', () => {
    const all = nameScrubber({ people: [], instead: '–', anyContact: true });
    expect(all('joku.muu@kunta.example, 050-123 4567, (09) 123 456, +46 8 123 4567')).toBe('–, –, –, –');
    const plain = 'Ti 12.11.2026 klo 08.30–15.00, 00100 Helsinki, 2026-01-02, 31 vastausta, lomake 0451';
    expect(all(plain)).toBe(plain);
  });

  it.each(['', ' ', '(', 'a.*', 'Ää', '😀 😀', '\ud800', 'אבג דהו'])('a strange name (%j) breaks nothing', (name) => {
    const strange = nameScrubber({ people: [{ name, phone: '12', email: '' }], instead: '–', anyContact: true });
    expect(strange('Tavallinen teksti 12')).toBe('Tavallinen teksti 12');
  });
});

function board() {
  const doc = emptyBoard();
  const ctx = boardContext(doc);
  const people = zoneId('henkilot');
  const yes = addCard(ctx, { kind: 'person', zone: people, text: 'Suostuva Sari', fields: { phone: '050 1112223', consent: true } });
  const no = addCard(ctx, { kind: 'person', zone: people, text: 'Kieltävä Kalle', fields: { title: 'Johtaja', phone: '050 1112223', email: 'kalle@example.org', consent: false } });
  addCard(ctx, { kind: 'person', zone: people, text: 'Kysymätön Kaisa', fields: {} });
  const service = addCard(ctx, { kind: 'service', zone: zoneId('polku', 'polku.yleinen', 'polku.ennen'), text: 'Avoin kohtaamispaikka, kysy Kaisalta', responsible: 'Kieltävä Kalle' });
  addCard(ctx, { kind: 'decision', zone: zoneId('decisions', 'polku'), text: 'Sovittu', fields: { decidedBy: 'Kysymätön Kaisa ja Suostuva Sari' } });
  relate(ctx, 'leadsTo', service, no);
  writeText(ctx, pageNotes(doc, 'polku')!, 'Sarille ja kalle@example.org');
  writeText(ctx, cardText(doc, 'polku.yleinen', 'responsible')!, 'kieltävä  kalle');
  putDrawing(ctx, 'd1', 'polku', { type: 'text', text: 'Kalle!' });
  return { outline: buildOutline(doc), yes, no };
}

describe('an outline for others', () => {
  it('is the same for the group’s own work', () => {
    const { outline } = board();
    expect(withContacts(outline, 'all', INSTEAD)).toBe(outline);
  });

  it('holds only who agreed, and says titles for who did not', () => {
    const { outline } = board();
    const shared = withContacts(outline, 'consented', INSTEAD);
    const json = JSON.stringify(shared);
    for (const gone of ['Kalle', 'Kaisa', 'kalle@', 'Kysymät']) expect(json).not.toContain(gone);
    for (const stays of ['Suostuva Sari', '050 1112223', 'Sarille', '"responsible":"Johtaja"', '"carriesForward":"Johtaja"', `${INSTEAD} ja Suostuva Sari`]) expect(json).toContain(stays);
    expect(shared.relations).toEqual([]);
    // The one of the workshop's own people is not touched.
    expect(JSON.stringify(outline)).toContain('Kieltävä Kalle');
  });

  it('holds nobody', () => {
    const json = JSON.stringify(withContacts(board().outline, 'none', INSTEAD));
    for (const gone of ['Kalle', 'Kaisa', 'Sari', '1112223', 'example.org']) expect(json).not.toContain(gone);
    expect(json).toContain('Avoin kohtaamispaikka, kysy [nimi poistettu]');
  });
});
