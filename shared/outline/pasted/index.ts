export { cardOfRow, type PastedCard } from './cards-of-rows';
export { columnTargets, matchColumns, type ColumnMatch } from './match-columns';
export { MAX_ROWS, cellsOfFile, readRows, rowsOfCells } from './read-rows';
export type { ColumnTarget, PastedRows } from './types';
