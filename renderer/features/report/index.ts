export { drawPagePictures, type PicturesInput } from './draw-page-pictures';
export { ReportPage } from './report-page';
export { ReportView } from './report-view';
