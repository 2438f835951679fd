export { CardRemarks } from './card-remarks';
export { RemarkNamesContext, RowRemarks, RowRemarksButton } from './row-remarks';
