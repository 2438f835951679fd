export * from './types';
export { arranged, PLAIN_DESIGN, SECTION_IDS, type ReportDesign, type SectionId } from './design';
export { chooseBoards, type BoardChoice } from './choose-boards';
export { buildReport, type ReportBoard, type ReportInput } from './build-report';
export { safeText } from './safe-text';
export * from './document-types';
export { reportDocument } from './report-document';
export { fieldWords, placeWords, type ReportVoice } from './doc-lines';
export { boardDrawings, type PageDrawing } from './picture-drawings';
