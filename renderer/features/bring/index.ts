export { useBringing, type Bringing } from './use-bringing';
