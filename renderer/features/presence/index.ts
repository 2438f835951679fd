export type { PresentPerson } from './people';
export { PeopleButton } from './people-button';
export { useNames, usePeople, usePresenceOf, useWriters } from './use-people';
