export { base64OfFile } from './base64-of-file';
export { BridgeError, failureOf, type BridgeFailure } from './bridge-error';
export { BridgeProvider, useHostAccess, type HostAccess } from './bridge-context';
export { FileButton } from './file-button';
export { type Face } from './face';
export { bridgeOf, findFace, getBridge } from './get-bridge';
export { failureText, failureTitle, problemText } from './problem-text';
export { useFileOutcome } from './use-file-outcome';
export { useReportFailure } from './use-report-failure';
