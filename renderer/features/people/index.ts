export { PeopleDialog } from './people-dialog';
