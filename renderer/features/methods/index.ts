export { PageCharts } from './chart-list';
export { MethodsButton } from './methods-button';
export { MethodsStrip } from './methods-strip';
export type { MethodsProps } from './types';
