export { CREATION, NOTING, type BoardContext } from './context';
export * from './board-settings';
export { addCard, addCards, changeKind, deleteCard, restoreCard, setField, setVotes } from './cards';
export * from './charts';
export * from './drawings';
export * from './images';
export {
  addLane,
  moveLane,
  removeLane,
  removedLanes,
  renameLane,
  replaceLanes,
  restoreLane,
  setLaneBand,
  type LaneAxis,
  type NewLane,
  type PresetLane,
  type RemovedLane,
} from './lanes';
export * from './merge-cards';
export { cardsInZone } from './cards-of-zones';
export { placeCard } from './place-card';
export * from './relations';
export { addComment, MAX_COMMENT_LENGTH, REACTIONS, removeComment, setReaction, type Reaction } from './remarks';
export * from './texts';
