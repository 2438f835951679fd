export { fieldsOfKind, fieldWords, isFieldEmpty, type RecordField } from './card-words';
export { filterCards, filterFits, isFiltering, NO_FILTER, twinCards, type CardFilter, type ShownCards } from './filter-cards';
export { BY_PLACE, keepOrder, sortCards, type CardSort } from './sort-cards';
export { RECENT_MS, recentChanges, type RecentChange } from './recent-changes';
