export { HistoryGate } from './history-gate';
