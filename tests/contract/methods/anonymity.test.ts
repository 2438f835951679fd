import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type * as Y from 'yjs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createId, createSecret } from '../../../shared/kernel/ids';
import { readMethod, type SurveyWish } from '../../../shared/methods';
import { presetSurvey } from '../../../shared/methods/survey/presets';
import type { Seat } from '../../../shared/protocol';
import { openRelay } from '../host/relay-client';
import { startHost, type TestHost } from '../host/start-host';
import { asFacilitator, asGuest, idOf } from './method-caller';

/*
 * Twenty people answer, one after the other, in an order that an attacker knows (they joined in it, and each writes a
 * card right before). The attacker has everything that is stored afterwards, and everything that another guest was sent
 * meanwhile, and guesses for each person which answer is hers. Guesses by order of any trace must do no better than
 * chance: of 20 one is right on average.
 */
const PEOPLE = 20;

let host: TestHost;
beforeEach(async () => {
  host = await startHost();
});
afterEach(() => host.stop());

async function everyFile(dir: string): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) files.set(join(entry.parentPath, entry.name), await readFile(join(entry.parentPath, entry.name)));
  }
  return files;
}

/** Where each answer's mark is found, in order of first appearance; null when this trace does not hold them all. */
function orderIn(bytes: Buffer, marks: readonly string[]): string[] | null {
  const found = marks.map((mark) => ({ mark, at: bytes.indexOf(mark) })).filter(({ at }) => at >= 0);
  return found.length < marks.length ? null : found.sort((a, b) => a.at - b.at).map(({ mark }) => mark);
}

const right = (order: readonly string[], truth: readonly string[]): number => truth.filter((mark, index) => order[index] === mark).length;

async function until(doc: Y.Doc, holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise<void>((resolve) => doc.once('update', () => resolve()));
}

/** Random words, so that sorting them says nothing about who wrote them. */
const marksOf = (): string[] => Array.from({ length: PEOPLE }, () => `m${createId()}`);

const SURVEY: SurveyWish = { ...presetSurvey('empty'), title: { fi: 'Nimetön' }, languages: ['fi'], threshold: 5, questions: [{ id: 'q1', type: 'text', text: { fi: 'Mitä?' } }] };

describe('anonymous answers', () => {
  test('no file, no backup and nothing that another guest is sent puts answers in the order of their writers', async () => {
    /** Of each round: how many the luckiest of all guesses has right. */
    const best: number[] = [];
    const curious = await host.join('Utelias');
    const relay = openRelay(host.socketBase, `workshop:${host.workshopId}`, curious.session);
    await relay.synced;
    const heard: Buffer[] = [];
    relay.doc.on('update', (update: Uint8Array) => heard.push(Buffer.from(update)));
    const rounds = 5;
    for (let round = 0; round < rounds; round += 1) {
      const id = await idOf(asFacilitator(host, { action: 'survey.save', id: null, wish: SURVEY }));
      await asFacilitator(host, { action: 'survey.open', id });
      const people: Seat[] = [];
      for (let index = 0; index < PEOPLE; index += 1) people.push(await host.join(`H${round}-${index}`));
      const marks = marksOf();
      for (const [index, person] of people.entries()) {
        const called = await asGuest(host, person, { action: 'survey.answer', id, ballot: createSecret(), answers: { q1: marks[index] ?? '' }, by: 'self' });
        expect(called.status).toBe(200);
      }
      // Nothing of what was answered is anywhere but in the box.
      const before = await everyFile(host.dir);
      const holders = [...before].filter(([, bytes]) => marks.some((mark) => bytes.includes(mark))).map(([name]) => name.slice(host.dir.length));
      expect(holders).toEqual([`/library/boxes/${host.workshopId}/${id}.box`]);
      expect(Buffer.concat(heard).toString('latin1')).not.toContain(marks[0]);

      await asFacilitator(host, { action: 'survey.close', id });
      await until(relay.doc, () => readMethod(relay.doc, id)?.state === 'closed');
      const backup = Buffer.from((await host.library.exportFile(host.workshopId)) ?? []);
      const after = [...(await everyFile(host.dir)).values(), backup, Buffer.concat(heard)];
      const orders = after.map((trace) => orderIn(trace, marks)).filter((order) => order !== null);
      expect(orders.length).toBeGreaterThan(1);
      best.push(Math.max(...orders.flatMap((order) => [right(order, marks), right([...order].reverse(), marks)])));
      // Whoever answered is named in no file beside the answers.
      const box = (await readFile(join(host.dir, 'library', 'boxes', host.workshopId, `${id}.box`))).toString();
      for (const person of people) expect(box).not.toContain(person.participantId);
    }
    // One of twenty by chance, three or four for the luckiest of a dozen guesses, twenty where an order gives them away.
    expect(best.reduce((sum, one) => sum + one, 0) / rounds).toBeLessThan(7);
    relay.close();
  });
});
