import type { ReportResult } from '../report/types';
import type { BoardOutline } from '../types';
import { nameScrubber } from './name-scrubber';
import { hiddenPeople, type ContactChoice } from './with-contacts';

/**
 * What votes and surveys found, without the people whom the choice leaves out: free answers name them like any other
 * text. `boards` are the outlines as they are, with the people still in them; of all groups, since whoever answers may
 * name somebody of another one.
 */
export function scrubResults(results: readonly ReportResult[], boards: readonly BoardOutline[], choice: ContactChoice, instead: string): ReportResult[] {
  if (choice === 'all') return [...results];
  const scrub = nameScrubber({ people: boards.flatMap((outline) => hiddenPeople(outline, choice)), instead, anyContact: choice === 'none' });
  return results.map((result) => ({ ...result, title: scrub(result.title), rows: result.rows.map((row) => row.map(scrub)) }));
}
