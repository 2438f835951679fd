export { createAssetClient, type AssetClient, type HostSeat } from './asset-client';
export { encodeImage } from './encode-image';
export { imageDataOf } from './image-data';
export { usePageImages, type PageImages } from './use-page-images';
