import type { Problem } from '../../shared/ipc';
import type { MessageKey, Translate } from '../../shared/i18n';
import type { BridgeFailure } from './bridge-error';

const PROBLEM_KEYS = {
  'file-unwritable': 'common.problemFileUnwritable',
  'file-unreadable': 'common.problemFileUnreadable',
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

/** What happened and what to do. */
export const problemText = (t: Translate, problem: Problem): string => t(PROBLEM_KEYS[problem]);

const FAILURE_KEYS = {
  'host-away': { title: 'common.hostAwayTitle', text: 'common.hostAwayText' },
  'key-refused': { title: 'common.keyRefusedTitle', text: 'common.keyRefusedText' },
  failed: { title: 'common.crashTitle', text: 'common.problemFailed' },
} as const satisfies Record<BridgeFailure, { title: MessageKey; text: MessageKey }>;

export const failureTitle = (t: Translate, failure: BridgeFailure): string => t(FAILURE_KEYS[failure].title);
export const failureText = (t: Translate, failure: BridgeFailure): string => t(FAILURE_KEYS[failure].text);
