export { PageCharts } from './chart-list';
export { MethodsButton } from './methods-button';
export { MethodsStrip } from './methods-strip';
export { ResultView, shownResults, type ShownResult } from './result-view';
export { useMethods } from './use-methods';
export type { MethodsProps } from './types';
