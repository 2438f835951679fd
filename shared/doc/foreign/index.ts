export { ForeignGuard } from './guard';
export { MAX_FOREIGN_UPDATE_BYTES } from './structs';
export type { ForeignFault, ForeignRights, Verdict } from './verdict';
export type { BoardLimits } from './limits';
