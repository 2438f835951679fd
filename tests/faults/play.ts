import { fromBase64 } from 'lib0/buffer';
import { expect } from 'vitest';
import * as Y from 'yjs';
import { faultsIn, type Written } from '../support/sync/keep-writing';
import type { Fault } from './faults';
import type { OpenStage, Stage, StageGuest } from './stage';

/** One line of the table. Seconds; null where there is nothing to tell. */
export interface Outcome {
  readonly fault: string;
  readonly entries: number;
  /** Until the struck page called its path what it is. */
  readonly noticed: number | null;
  /** From mending on: until every page had a way to the host, all work was on its disk, all were equal, and travelled as before. */
  readonly connected: number;
  readonly safe: number;
  readonly equal: number;
  readonly asBefore: number;
}

const WRITE_EVERY_MS = 60;
/** Entries that everybody has had acknowledged before anything happens, and writes while it lasts. */
const SETTLED = 6;
const MORE = 6;
/** The longest that anything here may take: a fault too, then. */
const PATIENCE_MS = 180_000;

async function until(what: string, holds: () => Promise<boolean>, tellWhy: () => Promise<string>): Promise<void> {
  const late = Date.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (Date.now() > late) throw new Error(`never: ${what}; ${await tellWhy()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** What the pages say of themselves, for a failure. */
async function say(guests: readonly StageGuest[], board: string): Promise<string> {
  const words = guests.map(async (guest) => `${guest.name}: ${JSON.stringify([await guest.call('path', board), await guest.call('safety', board), await guest.call('hostAway'), await guest.call('written')])}`);
  const sleep = new Promise<string>((resolve) => setTimeout(() => resolve('a page does not answer'), 2_000));
  return Promise.race([sleep, Promise.all(words).then((all) => all.join(' · '))]);
}

const all = async (guests: readonly StageGuest[], holds: (guest: StageGuest) => Promise<boolean>): Promise<boolean> => (await Promise.all(guests.map(holds))).every(Boolean);
const count = async (guest: StageGuest): Promise<number> => (await guest.call('written'))?.count ?? 0;

async function stateOf(guest: StageGuest, board: string): Promise<Y.Doc> {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, fromBase64(await guest.call('state', board)));
  return doc;
}

async function equal(stage: Stage): Promise<boolean> {
  const host = await stage.hostDoc();
  const docs = await Promise.all([...stage.struck, ...stage.others].map((guest) => stateOf(guest, stage.board)));
  return docs.every((doc) => Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(host)));
}

/** Plays one fault from beginning to end, and checks what must hold: all equal, nothing acknowledged lost, nothing doubled. */
export async function play(fault: Fault, openStage: OpenStage, form: 'short' | 'long'): Promise<Outcome> {
  const stage = await openStage(fault.network);
  const { board, struck, others } = stage;
  const everybody = [...struck, ...others];
  const wait = (what: string, holds: () => Promise<boolean>): Promise<void> => until(what, holds, () => say(everybody, board));
  const isAway = fault.strike !== null && fault.meanwhile === null;
  const pathKind = async (guest: StageGuest): Promise<string> => (await guest.call('path', board)).kind;
  /** Before anything happens everybody has the best way that the network allows. */
  const isUsual = async (guest: StageGuest): Promise<boolean> => (await pathKind(guest)) === (stage.channels() ? 'peer-to-peer' : 'relay');
  const travels = async (guest: StageGuest): Promise<boolean> => (await pathKind(guest)) === (!stage.channels() ? 'relay' : struck.includes(guest) ? fault.after : 'peer-to-peer');
  try {
    await wait('everybody has the board', () => all(everybody, (guest) => guest.call('synced', board)));
    if (fault.strike) await wait('everybody travels', () => all(everybody, isUsual));
    for (const guest of everybody) await guest.call('startWriting', board, guest.name, WRITE_EVERY_MS);
    await wait('everybody has had something acknowledged', () => all(everybody, async (guest) => ((await guest.call('written'))?.acknowledged ?? 0) >= SETTLED));

    const struckAt = Date.now();
    if (fault.strike) await stage.strike(fault.strike);
    const told: readonly Written[] = fault.strike?.what === 'host dies' ? (await Promise.all(everybody.map((guest) => guest.call('written')))).filter((written) => written !== null) : [];
    if (told.length > 0) {
      const disk = await stage.diskDoc();
      for (const { tag, acknowledged } of told) expect(faultsIn(disk, tag, acknowledged)).toEqual([]);
    }
    let noticed: number | null = null;
    const { meanwhile } = fault;
    if (meanwhile !== null) {
      const expected = meanwhile === 'peer-to-peer' && !stage.channels() ? 'relay' : meanwhile;
      await wait(`the struck page says ${expected}`, () => all(struck, async (guest) => (await pathKind(guest)) === expected));
      noticed = Date.now() - struckAt;
      // Where everything falls silent at once nobody is told "the host is away" and "by the relay" together.
      if (fault.strike?.what === 'network' && fault.strike.is.cut) for (const guest of struck) expect(await guest.call('whenAway')).not.toContain('relay');
    }
    const writers = [...(fault.writes.includes('struck') ? struck : []), ...(fault.writes.includes('others') ? others : [])];
    const before = new Map(await Promise.all(writers.map(async (guest) => [guest, await count(guest)] as const)));
    await wait('people write on', () => all(writers, async (guest) => (await count(guest)) >= (before.get(guest) ?? 0) + MORE));
    await new Promise((resolve) => setTimeout(resolve, fault.lastsMs[form]));

    const mendedAt = Date.now();
    const since = (): number => Date.now() - mendedAt;
    const moves = fault.strike && (await stage.mend(fault.strike)) === 'move';
    // A page that is left has said its last word.
    const written = moves ? await Promise.all(everybody.map((guest) => guest.call('stopWriting'))) : [];
    if (moves) await Promise.all(everybody.map((guest) => guest.moveAlong()));
    await wait('everybody has a way', () => all(everybody, async (guest) => ['relay', 'peer-to-peer'].includes(await pathKind(guest))));
    const connected = since();
    // Those that slept write again, too, before it ends.
    if (isAway) {
      const woken = new Map(await Promise.all(struck.map(async (guest) => [guest, await count(guest)] as const)));
      await wait('who slept writes again', () => all(struck, async (guest) => (await count(guest)) >= (woken.get(guest) ?? 0) + MORE));
    }
    if (!moves) written.push(...(await Promise.all(everybody.map((guest) => guest.call('stopWriting')))));
    await wait('all is on the disk', () => all(everybody, async (guest) => (await guest.call('safety', board)).kind === 'host'));
    const safe = since();
    await wait('all are equal', () => equal(stage));
    const equalAfter = since();
    await wait('all travel as before', () => all(everybody, travels));
    const asBefore = since();

    const host = await stage.hostDoc();
    for (const { tag, count: entries } of written.filter((each) => each !== null)) expect(faultsIn(host, tag, entries)).toEqual([]);
    const seconds = (ms: number): number => Math.round(ms / 100) / 10;
    return {
      fault: fault.id,
      entries: written.reduce((sum, each) => sum + (each?.count ?? 0), 0),
      noticed: noticed === null ? null : seconds(noticed),
      connected: seconds(connected),
      safe: seconds(safe),
      equal: seconds(equalAfter),
      asBefore: seconds(asBefore),
    };
  } finally {
    await stage.close();
  }
}
