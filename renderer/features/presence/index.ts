export type { PresentPerson } from './people';
export { PeopleButton } from './people-button';
export { usePeople, usePresenceOf, useWriters } from './use-people';
