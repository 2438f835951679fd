import type { AreaTexts } from '../types';
import type { fi } from './fi';

export const sv: AreaTexts<typeof fi> = {
  facilitator: 'Handledare',
  home: 'Hem',
  groups: 'Grupper',
  allGroups: 'Alla ({count})',
  shared: 'Delas',
  opening: 'Öppnar workshoppen…',
  openFailedTitle: 'Workshoppen kunde inte öppnas',
  readOnly: 'Workshoppens uppgifter är skadade. Du kan läsa och exportera den men inte ändra den.',
  reopen: 'Öppna på nytt',
  export: 'Exportera dokument',
  exportGroup: 'Den här gruppen: {name}',
  exportWorkshop: 'Hela workshoppen',
  formatPdf: 'PDF för utskrift',
  formatDocx: 'Word-dokument (DOCX)',
  formatXlsx: 'Excel-tabell (XLSX)',
  formatCsv: 'CSV-tabeller',
  formatMarkdown: 'Text (Markdown)',
  formatContacts: 'Nyckelpersonernas kontaktuppgifter (vCard)',
  exportDrawing: 'Ritar sidornas bilder…',
  exportDrawn: 'Ritar sidornas bilder: {done}/{all}',
  exportWriting: 'Skriver dokumentet…',
  exportFailed: 'Dokumentet gjordes inte. {reason}',
};
