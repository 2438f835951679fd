export { boardThumbnailSvg } from './board-thumbnail';
export { type CardMark, type CardMarks } from './change-mark';
export { emptySheetSvgs } from './empty-sheet';
export { pagePictureSvg, type PagePicture, type PagePictureOptions } from './page-picture';
