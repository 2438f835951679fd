export { dataSheets, type CellValue } from './sheets';
export { toXlsx } from './to-xlsx';
