export { handOver, takeOver } from './hand-over';
