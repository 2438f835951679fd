export { DueNotice } from './due-notice';
export type { HrefOf } from './places';
export { PeoplePage, type PeoplePageProps } from './people-page';
export { SearchBox } from './search-box';
export { SearchPage, type SearchPageProps } from './search-page';
export { TasksPage, type TasksPageProps } from './tasks-page';
export { FollowUpDialog, TagsDialog } from './workshop-dialogs';
