import { afterAll, describe, expect, it } from 'vitest';
import { canMakeComputers } from '../e2e/support/other-computer';
import { openBrowserStage } from '../faults/browsers/browser-stage';
import { FAULTS } from '../faults/faults';
import { play, type Outcome } from '../faults/play';

/*
 * The whole fault matrix with the real app and real browsers, in a network of its own. Only root can make one. One row
 * alone: -t "partition"; shorter waits: FAULT_FORM=short.
 */
const FORM = process.env['FAULT_FORM'] === 'short' ? 'short' : 'long';
const outcomes: Outcome[] = [];
afterAll(() => {
  console.log('The fault matrix (seconds)');
  console.table(outcomes);
});

describe.runIf(canMakeComputers)('faults, with the app and browsers [SPEC 5, 8]', () => {
  it.each(FAULTS)('$id: all end equal, nothing acknowledged is lost', async (fault) => {
    const outcome = await play(fault, openBrowserStage, FORM);
    outcomes.push(outcome);
    console.log(JSON.stringify(outcome));
    expect(outcome.entries).toBeGreaterThan(0);
  });
});
