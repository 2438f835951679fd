import { safeFileName } from '../../shared/kernel/file-name';

/** So much of the title that the rest of the name is never cut. */
const TITLE_CHARACTERS = 30;
const NAME = /^.* (\d{4}-\d{2}-\d{2} \d{2}\.\d{2}\.\d{2}) ([0-9a-z]{8,64})\.polku$/;

const two = (part: number): string => String(part).padStart(2, '0');

/** `Verkostopäivä 2026-11-25 09.30.05 k3j….polku`, by this computer's clock: people look for a day and an hour. */
export function copyName(title: string, workshopId: string, at: Date): string {
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  const time = [at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join('.');
  const short = safeFileName([...title].slice(0, TITLE_CHARACTERS).join(''), 'polku').slice(0, -'.polku'.length);
  return `${short} ${day} ${time} ${workshopId}.polku`;
}

/** Whose copy a file is; null when it is none of ours. */
export function workshopOfCopy(fileName: string): string | null {
  return NAME.exec(fileName)?.[2] ?? null;
}
