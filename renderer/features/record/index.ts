export { RecordView, type RecordHandle, type RecordViewProps } from './record-view';
export { kindsOfPage } from './record-model';
