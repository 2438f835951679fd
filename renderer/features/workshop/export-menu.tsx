import { Contact, FileDown, FileSpreadsheet, FileText, FileType, Printer, Sheet } from 'lucide-react';
import { EXPORT_FORMATS, type ExportFormat, type ExportScope } from '../../../shared/ipc';
import type { GroupInfo } from '../../../shared/protocol';
import { Button, MenuButton, useT, type MenuEntry } from '../../ui';
import { useExport } from './use-export';
import type { LiveWorkshop } from './use-opened-workshop';

interface ExportMenuProps {
  readonly workshop: LiveWorkshop;
  readonly groups: readonly GroupInfo[];
  /** The group that is looked at. */
  readonly group: GroupInfo | null;
}

const ICONS = { pdf: <Printer />, docx: <FileText />, xlsx: <FileSpreadsheet />, csv: <Sheet />, md: <FileType />, vcf: <Contact /> } as const;

/** Documents of this group or of the whole workshop, in every format. */
export function ExportMenu({ workshop, groups, group }: ExportMenuProps) {
  const t = useT();
  const { run, busy } = useExport(workshop, groups);
  const names: Readonly<Record<ExportFormat, string>> = {
    pdf: t('workshop.formatPdf'),
    docx: t('workshop.formatDocx'),
    xlsx: t('workshop.formatXlsx'),
    csv: t('workshop.formatCsv'),
    md: t('workshop.formatMarkdown'),
    vcf: t('workshop.formatContacts'),
  };
  const entries = (scope: ExportScope): MenuEntry[] =>
    EXPORT_FORMATS.map((format) => ({ id: `${scope.kind}-${format}`, label: names[format], icon: ICONS[format], onAction: () => void run(scope, format) }));
  return (
    <MenuButton
      label={t('workshop.export')}
      trigger={
        <Button icon={<FileDown />} isPending={busy}>
          {t('workshop.export')}
        </Button>
      }
      groups={[
        ...(group ? [{ id: 'group', title: t('workshop.exportGroup', { name: group.name }), entries: entries({ kind: 'group', groupId: group.id }) }] : []),
        { id: 'workshop', title: t('workshop.exportWorkshop'), entries: entries({ kind: 'workshop' }) },
      ]}
    />
  );
}
