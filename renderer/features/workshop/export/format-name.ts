import type { Translate } from '../../../../shared/i18n';
import type { AnyFormat } from './export-choices';

export function formatName(format: AnyFormat, t: Translate): string {
  switch (format) {
    case 'pdf':
      return t('workshop.formatPdf');
    case 'docx':
      return t('workshop.formatDocx');
    case 'xlsx':
      return t('workshop.formatXlsx');
    case 'csv':
      return t('workshop.formatCsv');
    case 'md':
      return t('workshop.formatMarkdown');
    case 'vcf':
      return t('workshop.formatContacts');
    case 'json':
      return t('export.formatJson');
    case 'svg':
      return t('export.formatSvg');
    case 'png':
      return t('export.formatPng');
  }
}
