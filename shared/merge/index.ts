export { findSimilar, SAME_REASONS, sameDismissal, type SameProposal, type SameReason } from './find-similar';
export { mergeBoards, type MergedMap } from './merge-boards';
