import type { ListedCard } from '../../../shared/ipc';
import { said } from './places';
import { daysBetween } from './today';

/** What is due within so many days is said to be soon. */
const SOON_DAYS = 14;

export type Due = 'done' | 'overdue' | 'soon' | 'later' | 'none';

export function dueOf({ fields }: Pick<ListedCard, 'fields'>, today: string): Due {
  if (fields['state'] === 'done') return 'done';
  const day = said(fields['byWhen']);
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(day)) return 'none';
  const days = daysBetween(today, day);
  return days < 0 ? 'overdue' : days <= SOON_DAYS ? 'soon' : 'later';
}

/** The earliest first; what has no day comes last. */
export const byDay = (a: ListedCard, b: ListedCard): number => (said(a.fields['byWhen']) || '9999').localeCompare(said(b.fields['byWhen']) || '9999') || a.text.localeCompare(b.text, 'fi');
