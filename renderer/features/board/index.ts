export { BoardIndicators } from './board-head';
export { BoardPage } from './board-page';
export type { BoardPageProps, BoardPerson } from './types';
export { KindIcon } from './kind-icon';
export { useOutline } from './use-outline';
export { createOutlineStore, type OutlineStore, type Schedule } from './outline-store';
