export { exportSchema, type ExportedData } from './schema';
export { toJson } from './to-json';
