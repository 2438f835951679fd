import { problemKey, type Problem } from '../../shared/ipc';
import type { MessageKey, Translate } from '../../shared/i18n';
import type { BridgeFailure } from './bridge-error';

/** What happened and what to do. */
export const problemText = (t: Translate, problem: Problem): string => t(problemKey(problem));

const FAILURE_KEYS = {
  'host-away': { title: 'common.hostAwayTitle', text: 'common.hostAwayText' },
  'key-refused': { title: 'common.keyRefusedTitle', text: 'common.keyRefusedText' },
  failed: { title: 'common.crashTitle', text: 'common.problemFailed' },
} as const satisfies Record<BridgeFailure, { title: MessageKey; text: MessageKey }>;

export const failureTitle = (t: Translate, failure: BridgeFailure): string => t(FAILURE_KEYS[failure].title);
export const failureText = (t: Translate, failure: BridgeFailure): string => t(FAILURE_KEYS[failure].text);
