import { formatTime, type Translate } from '../../../shared/i18n';
import type { PersonInfo } from '../../../shared/ipc';
import type { Language } from '../../../shared/kernel/language';

/** A key press is on its way for a blink: said only when it lasts. Milliseconds. */
const BEHIND_AFTER_MS = 1_500;

export const isBehind = ({ behindSince }: PersonInfo, now: number): boolean => behindSince !== null && now - behindSince > BEHIND_AFTER_MS;

export type WorkKind = 'host' | 'behind' | 'left' | 'unknown';

/** What the host can honestly say of a person's work. */
export function workOf(person: PersonInfo, now: number): WorkKind {
  if (person.devices === 0) return person.behindSince !== null ? 'left' : 'unknown';
  return isBehind(person, now) ? 'behind' : 'host';
}

export function workText(person: PersonInfo, now: number, t: Translate): string {
  const kind = workOf(person, now);
  return kind === 'behind' ? t('people.work.behind', { seconds: Math.round((now - (person.behindSince ?? now)) / 1000) }) : t(`people.work.${kind}`);
}

export function connectionText({ devices, path, lastSeen }: PersonInfo, t: Translate, language: Language): readonly string[] {
  if (devices === 0) return [t('people.path.away'), lastSeen === null ? t('people.neverSeen') : t('people.lastSeen', { time: formatTime(lastSeen, language) })];
  const way = t(path === null ? 'people.path.none' : `people.path.${path}`);
  return devices > 1 ? [way, t('people.devices', { count: devices })] : [way];
}

/** That a page of hers showed something else than the host has, and was mended; null when it never was. */
export const repairedText = ({ repairedAt }: PersonInfo, t: Translate, language: Language): string | null => (repairedAt == null ? null : t('people.repaired', { time: formatTime(repairedAt, language) }));
