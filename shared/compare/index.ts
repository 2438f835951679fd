export { CARD_CHANGES, compareBoards, TRAY_CELL, type CardChange, type CardDifference, type ComparedCell, type Comparison, type TextDifference } from './compare-boards';
export { changedOutline } from './changed-outline';
export { gapsOf, type GapOverview, type GapRow } from './gaps';
export { matchCells, type MatchedCell } from './match-cells';
export { folded, similarity } from './similar-text';
export { sourcesOf } from './sources';
