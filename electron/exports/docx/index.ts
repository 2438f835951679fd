export { toDocx } from './to-docx';
