export { boardThumbnailSvg } from './board-thumbnail';
export { emptySheetSvgs } from './empty-sheet';
export { pagePictureSvg, type PagePicture, type PagePictureOptions } from './page-picture';
