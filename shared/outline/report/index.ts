export * from './types';
export { buildReport, type ReportBoard, type ReportInput } from './build-report';
export { safeText } from './safe-text';
export * from './document-types';
export { reportDocument } from './report-document';
export { fieldWords, placeWords, type ReportVoice } from './doc-lines';
export { boardDrawings, type PageDrawing } from './picture-drawings';
