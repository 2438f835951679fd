import { drawPagePictures } from '../../../../renderer/features/report';

declare global {
  interface Window {
    drawPagePictures?: typeof drawPagePictures;
  }
}

/** What the test calls. */
window.drawPagePictures = drawPagePictures;
