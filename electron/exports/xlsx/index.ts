export { toXlsx } from './to-xlsx';
