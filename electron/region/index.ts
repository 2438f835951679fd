export { certificateAt } from './pinned-agent';
export { createRegionDoor, passedOnPath, type Elsewhere } from './region-door';
export { RegionHosting } from './region-hosting';
export { RegionRecords } from './region-records';
export { routeToRegion } from './route-calls';
