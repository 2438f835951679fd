import type { MessageKey } from '../i18n';
import type { Problem } from './contract';

const PROBLEM_KEYS = {
  'file-unwritable': 'common.problemFileUnwritable',
  'file-unreadable': 'common.problemFileUnreadable',
  'file-too-large': 'common.problemFileTooLarge',
  'file-damaged': 'common.problemFileDamaged',
  'file-newer': 'common.problemFileNewer',
  'disk-full': 'common.problemDiskFull',
  'port-unavailable': 'common.problemPortUnavailable',
  'no-network': 'common.problemNoNetwork',
  certificate: 'certificate.problemStart',
  'not-found': 'common.problemNotFound',
  'not-here': 'common.problemNotHere',
  failed: 'common.problemFailed',
} as const satisfies Record<Problem, MessageKey>;

/** The text that says what happened and what to do. */
export const problemKey = (problem: Problem): (typeof PROBLEM_KEYS)[Problem] => PROBLEM_KEYS[problem];
