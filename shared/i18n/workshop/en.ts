import type { AreaTexts } from '../types';
import type { fi } from './fi';

export const en: AreaTexts<typeof fi> = {
  facilitator: 'Facilitator',
  home: 'Home',
  groups: 'Groups',
  allGroups: 'All ({count})',
  shared: 'Shared',
  opening: 'Opening the workshop…',
  openFailedTitle: 'The workshop could not be opened',
  readOnly: 'The workshop’s data is damaged. You can read it and export it, but not change it.',
  reopen: 'Open again',
  export: 'Export a document',
  exportGroup: 'This group: {name}',
  exportWorkshop: 'The whole workshop',
  formatPdf: 'PDF for printing',
  formatDocx: 'Word document (DOCX)',
  formatXlsx: 'Excel spreadsheet (XLSX)',
  formatCsv: 'CSV tables',
  formatMarkdown: 'Text (Markdown)',
  formatContacts: 'Key people’s contact details (vCard)',
  exportDrawing: 'Drawing the pages…',
  exportDrawn: 'Drawing the pages: {done}/{all}',
  exportWriting: 'Writing the document…',
  exportFailed: 'The document was not made. {reason}',
};
