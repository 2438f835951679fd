export { createAssetClient, type AssetClient, type HostSeat } from './asset-client';
export { imageDataOf } from './image-data';
export { usePageImages, type PageImages } from './use-page-images';
