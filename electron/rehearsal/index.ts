export { Rehearsal, type RehearsalOptions } from './rehearsal';
export { Rehearsals } from './rehearsals';
export type { SimulatedPerson } from './simulated-person';
export { routeToRehearsal } from './route-calls';
