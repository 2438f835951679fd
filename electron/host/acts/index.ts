export { Acts } from './acts';
export { createActHandlers } from './handlers';
