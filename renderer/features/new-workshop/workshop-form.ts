import type { CallInput } from '../../../shared/ipc';
import type { Language } from '../../../shared/kernel/language';
import { parseDay } from './parse-day';

/** What the person has typed so far. */
export interface WorkshopForm {
  readonly templateId: string;
  readonly title: string;
  readonly region: string;
  /** As typed; empty when the day is open. */
  readonly date: string;
  readonly groups: string;
  readonly language: Language;
}

export const FIELD_ORDER = ['title', 'region', 'date', 'groups'] as const;
export type CheckedField = (typeof FIELD_ORDER)[number];
type Message = 'home.titleMissing' | 'home.titleTooLong' | 'home.regionTooLong' | 'home.dateInvalid' | 'home.groupsInvalid';
/** Texts' keys. */
export type FormProblems = { readonly [Field in CheckedField]?: Message };

const MAX_LENGTH = 200;
export const MAX_GROUPS = 50;

const groupCount = (text: string): number => (/^\d{1,3}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN);

/** What is wrong, by field; empty when it can be created. */
export function formProblems(form: WorkshopForm): FormProblems {
  const title = form.title.trim().length;
  const groups = groupCount(form.groups);
  return {
    ...(title === 0 ? { title: 'home.titleMissing' } : title > MAX_LENGTH ? { title: 'home.titleTooLong' } : {}),
    ...(form.region.trim().length > MAX_LENGTH ? { region: 'home.regionTooLong' } : {}),
    ...(parseDay(form.date) === null ? { date: 'home.dateInvalid' } : {}),
    ...(groups >= 1 && groups <= MAX_GROUPS ? {} : { groups: 'home.groupsInvalid' }),
  };
}

/** The call for a form without problems. */
export function toCreateCall(form: WorkshopForm): CallInput<'library.create'> {
  return { ...form, title: form.title.trim(), region: form.region.trim(), date: parseDay(form.date) ?? '', groups: groupCount(form.groups) };
}
