export { WarningsButton } from './warnings-button';
export { CardWarningsContext, WarningMark } from './warning-mark';
export { useWarnings, type BoardWarnings } from './use-warnings';
export { warnedCards } from './warned-cards';
