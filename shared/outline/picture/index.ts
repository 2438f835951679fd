export { boardThumbnailSvg } from './board-thumbnail';
export { pagePictureSvg, type PagePicture, type PagePictureOptions } from './page-picture';
