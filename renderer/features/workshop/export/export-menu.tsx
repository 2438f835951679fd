import { lazy, Suspense, useState } from 'react';
import { BookOpenText, Braces, Contact, FileDown, FileSpreadsheet, FileText, FileType, Printer, Sheet, SlidersHorizontal } from 'lucide-react';
import { EXPORT_FORMATS, type ExportScope } from '../../../../shared/ipc';
import type { GroupInfo } from '../../../../shared/protocol';
import type { InnokylaPart } from '../../../../shared/templates/types';
import { Button, MenuButton, useT, type MenuEntry } from '../../../ui';
import type { LiveWorkshop } from '../use-opened-workshop';
import { formatName } from './format-name';
import { plainDocument, useExport } from './use-export';

// The report's own page comes with it; whoever takes a whole document from the menu does not wait for that.
const ExportDialog = lazy(() => import('./export-dialog').then((module) => ({ default: module.ExportDialog })));

const InnokylaDialog = lazy(() => import('./innokyla-dialog').then((module) => ({ default: module.InnokylaDialog })));

interface ExportMenuProps {
  readonly workshop: LiveWorkshop;
  readonly groups: readonly GroupInfo[];
  /** The group that is looked at. */
  readonly group: GroupInfo | null;
  /** Where the template's result is described in Innokylä. */
  readonly innokyla: readonly InnokylaPart[] | null;
}

const ICONS = { pdf: <Printer />, docx: <FileText />, xlsx: <FileSpreadsheet />, csv: <Sheet />, md: <FileType />, vcf: <Contact />, json: <Braces /> } as const;

/** Documents of this group or of the whole workshop, in every format; and a dialog for whoever wants to choose more. */
export function ExportMenu({ workshop, groups, group, innokyla }: ExportMenuProps) {
  const t = useT();
  const { run, busy, clear } = useExport(workshop, groups);
  const [choosing, setChoosing] = useState(false);
  const [describing, setDescribing] = useState(false);
  const openDialog = (): void => {
    clear();
    setChoosing(true);
  };
  const entries = (scope: ExportScope): MenuEntry[] =>
    EXPORT_FORMATS.map((format) => ({ id: `${scope.kind}-${format}`, label: formatName(format, t), icon: ICONS[format], onAction: () => void run(plainDocument(scope, format)) }));
  return (
    <>
      <MenuButton
        label={t('workshop.export')}
        trigger={
          <Button icon={<FileDown />} isPending={busy}>
            {t('workshop.export')}
          </Button>
        }
        groups={[
          { id: 'more', entries: [{ id: 'choose', label: t('export.choose'), icon: <SlidersHorizontal />, onAction: openDialog }, ...(innokyla ? [{ id: 'innokyla', label: t('innokyla.open'), icon: <BookOpenText />, onAction: () => setDescribing(true) }] : [])] },
          ...(group ? [{ id: 'group', title: t('workshop.exportGroup', { name: group.name }), entries: entries({ kind: 'group', groupId: group.id }) }] : []),
          { id: 'workshop', title: t('workshop.exportWorkshop'), entries: entries({ kind: 'workshop' }) },
        ]}
      />
      {describing && innokyla && (
        <Suspense>
          <InnokylaDialog workshop={workshop} groups={groups} parts={innokyla} onClose={() => setDescribing(false)} />
        </Suspense>
      )}
      {choosing && (
        <Suspense>
          <ExportDialog
            workshop={workshop}
            groups={groups}
            group={group}
            onClose={() => setChoosing(false)}
            onExport={(wish) => {
              setChoosing(false);
              void run(wish);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
