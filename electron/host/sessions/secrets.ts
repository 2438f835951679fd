import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createSecret, type RandomBytes } from '../../../shared/kernel/ids';
import type { RecordStore } from '../../library';

const NAMESPACE = 'host';
const RECORD = 'secret';

/** Secrets that are the same after every restart, made from one that the library keeps. */
export interface HostSecrets {
  /** 128 bits as hexadecimal. */
  derive(purpose: string): string;
}

export async function openSecrets(records: RecordStore, random: RandomBytes): Promise<HostSecrets> {
  const stored = await records.get(NAMESPACE, RECORD);
  const made = typeof stored === 'string' ? stored : createSecret(random, 32);
  if (made !== stored) await records.put(NAMESPACE, RECORD, made);
  // Where several servers share their records another one may have been first.
  const kept = await records.get(NAMESPACE, RECORD);
  const root = typeof kept === 'string' ? kept : made;
  return { derive: (purpose) => createHmac('sha256', root).update(purpose).digest('hex').slice(0, 32) };
}

/** What is kept of a secret, so that reading the store does not open anybody's seat. */
export const fingerprint = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Compares without telling by its duration where two secrets differ. */
export const sameSecret = (a: string, b: string): boolean => timingSafeEqual(Buffer.from(fingerprint(a)), Buffer.from(fingerprint(b)));
