export { ChangeList } from './change-list';
export { cellNames } from './change-words';
export { CompareView, type ComparedMap } from './compare-view';
export { MapsPage, type MapsPageProps, type MapsPart } from './maps-page';
