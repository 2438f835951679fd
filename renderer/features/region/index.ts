export { RegionOffer } from './region-offer';
export { RegionSection } from './region-section';
export { RegionThere } from './region-there';
export { useRegion } from './use-region';
