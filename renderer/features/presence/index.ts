export type { PresentPerson } from './people';
export { follow, followingOf, useFollow } from './following';
export { PeopleButton } from './people-button';
export { useNames, usePeople, usePresenceOf, useWriters } from './use-people';
