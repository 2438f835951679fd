import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildHost } from '../contract/host/host-process';
import { FAULTS } from './faults';
import { buildGuest, LIGHT_STRIKES, openLightStage, type Programs } from './light/light-stage';
import { play, type Outcome } from './play';

/*
 * The fault matrix in its short form: without browsers and data channels, which tests/long/faults.long.ts has. What can be
 * tried so runs at once; most of it is waiting. See faults.ts.
 */
const SEED = Number(process.env['FAULT_SEED'] ?? 1);
const LIMIT_MS = 240_000;
/** There is no UDP on this stage. */
const played = FAULTS.filter(({ strike, network }) => network.udp === undefined && (strike === null || (LIGHT_STRIKES.includes(strike.what) && !(strike.what === 'network' && (strike.is.udp ?? strike.is.inbound)))));

let programs: Programs;
const outcomes: Outcome[] = [];
beforeAll(async () => {
  programs = { host: await buildHost(), guest: await buildGuest() };
}, LIMIT_MS);
afterAll(() => {
  console.log(`The fault matrix, short form (seconds; seed ${SEED})`);
  console.table(outcomes);
});

describe('faults, without browsers [SPEC 5, 8]', () => {
  it.concurrent.each(played)('$id: all end equal, nothing acknowledged is lost', async (fault) => {
    const outcome = await play(fault, (network) => openLightStage(programs, network, SEED), 'short');
    outcomes.push(outcome);
    expect(outcome.entries).toBeGreaterThan(0);
  }, LIMIT_MS);
});
