export { drawOnePicture } from './draw-one-picture';
export { drawPagePictures, type PicturesInput } from './draw-page-pictures';
export { ReportPage } from './report-page';
export { ReportPreview } from './report-preview';
export { ReportView } from './report-view';
