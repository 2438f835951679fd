import { useDeferredValue, useMemo, useState } from 'react';
import { FileDown } from 'lucide-react';
import { readWorkshop, type GroupInfo } from '../../../../shared/protocol';
import { CONTACT_CHOICES } from '../../../../shared/outline/contacts';
import { buildReport, PLAIN_DESIGN, reportDocument, type ReportBoard } from '../../../../shared/outline/report';
import { Button, Dialog, Notice, RadioGroup, Select, Skeleton, useT } from '../../../ui';
import { ReportPreview } from '../../report';
import type { LiveWorkshop } from '../use-opened-workshop';
import { ALL_FORMATS, isDesigned, isPictureFormat, lanesOf, pagesOf, sectionsOf, wishOf, type ExportChoices } from './export-choices';
import { DesignFields } from './design-fields';
import { formatName } from './format-name';
import { LayoutField } from './layout-field';
import { useBoards } from './use-boards';
import { scopeGroups, type ExportWish } from './use-export';
import css from './export-dialog.module.css';

interface ExportDialogProps {
  readonly workshop: LiveWorkshop;
  readonly groups: readonly GroupInfo[];
  /** The group that is looked at. */
  readonly group: GroupInfo | null;
  readonly onClose: () => void;
  readonly onExport: (wish: ExportWish) => void;
}

const ALL = '';

/** What goes into a document, for whom, in which order and how it looks, beside the document as it will be. */
export function ExportDialog(props: ExportDialogProps) {
  const t = useT();
  const boards = useBoards(props.workshop, props.groups);
  return (
    <Dialog title={t('export.title')} isOpen onClose={props.onClose} size="full">
      {boards === null ? <Skeleton count={4} height={56} /> : boards === 'failed' ? <Notice tone="danger">{t('export.unread')}</Notice> : <Choices {...props} boards={boards} />}
    </Dialog>
  );
}

function Choices({ workshop, groups, group, boards, onClose, onExport }: ExportDialogProps & { readonly boards: readonly ReportBoard[] }) {
  const t = useT();
  const usual = useMemo(() => sectionsOf(boards.map(({ outline }) => outline)), [boards]);
  const [choices, setChoices] = useState<ExportChoices>({ groupId: group?.id ?? null, pageId: null, laneId: null, format: 'pdf', contacts: 'all', sections: usual, foreword: '', organisation: '', accent: null, logo: null });
  const change = (part: Partial<ExportChoices>): void => setChoices((before) => ({ ...before, ...part }));
  const picture = isPictureFormat(choices.format);
  const shown = boards.filter((board) => choices.groupId === null || board.group.id === choices.groupId);
  const pages = pagesOf(shown.map(({ outline }) => outline));
  const lanes = lanesOf(pages.find(({ id }) => id === choices.pageId));
  const wish = wishOf(choices, usual);
  const all = (label: string): { id: string; label: string }[] => [{ id: ALL, label }];
  const onFormat = (format: ExportChoices['format']): void =>
    change(isPictureFormat(format) ? { format, groupId: choices.groupId ?? groups[0]?.id ?? null, pageId: choices.pageId ?? pages[0]?.id ?? null } : { format, laneId: null });

  return (
    <div className={css.split}>
      <div className={css.fields}>
        <Select label={t('export.format')} value={choices.format} options={ALL_FORMATS.map((id) => ({ id, label: formatName(id, t) }))} onChange={onFormat} />
        <Select
          label={t('export.groups')}
          value={choices.groupId ?? ALL}
          options={[...(picture ? [] : all(t('export.allGroups'))), ...groups.map(({ id, name }) => ({ id, label: name }))]}
          onChange={(id) => change({ groupId: id === ALL ? null : id })}
        />
        <Select
          label={t('export.pages')}
          value={choices.pageId ?? ALL}
          options={[...(picture ? [] : all(t('export.allPages'))), ...pages.map(({ id, title }) => ({ id, label: title }))]}
          onChange={(id) => change({ pageId: id === ALL ? null : id, laneId: null })}
        />
        {picture && lanes.length > 0 && (
          <Select label={t('export.lane')} value={choices.laneId ?? ALL} options={[...all(t('export.wholePage')), ...lanes.map(({ id, title }) => ({ id, label: title }))]} onChange={(id) => change({ laneId: id === ALL ? null : id })} />
        )}
        <RadioGroup
          label={t('export.contacts')}
          value={choices.contacts}
          options={CONTACT_CHOICES.map((id) => ({ id, label: t(`export.contacts_${id}`), hint: t(`export.contactsHint_${id}`) }))}
          onChange={(contacts) => change({ contacts })}
        />
        {isDesigned(choices.format) && (
          <>
            <LayoutField choices={choices} usual={usual} onChange={change} />
            <DesignFields choices={choices} onChange={change} />
          </>
        )}
      </div>
      <div className={css.side}>
        <Preview workshop={workshop} boards={boards} choices={choices} usual={usual} />
        <div className={css.actions}>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" icon={<FileDown />} isDisabled={wish === null} onPress={() => wish && onExport(wish)}>
            {t('export.make')}
          </Button>
        </div>
      </div>
    </div>
  );
}

interface PreviewProps {
  readonly workshop: LiveWorkshop;
  readonly boards: readonly ReportBoard[];
  readonly choices: ExportChoices;
  readonly usual: ExportChoices['sections'];
}

/** The document by the same code that prints it. Typing goes first: the preview follows when there is time. */
function Preview({ workshop, boards, choices, usual }: PreviewProps) {
  const t = useT();
  const later = useDeferredValue(choices);
  const { summary } = workshop.opened;
  const document = useMemo(() => {
    const wish = wishOf(later, usual);
    if (wish === null) return null;
    const scope = wish.kind === 'picture' ? ({ kind: 'task', pageId: wish.pageId, groupId: wish.groupId } as const) : wish.scope;
    const ids = new Set(scopeGroups(scope, boards.map(({ group }) => group)).map(({ id }) => id));
    return reportDocument(
      buildReport({
        workshop: readWorkshop(workshop.session.doc, summary.id),
        boards: boards.filter(({ group }) => ids.has(group.id)),
        language: summary.language,
        pictures: [],
        drawings: true,
        contacts: wish.contacts,
        pageId: scope.kind === 'task' ? scope.pageId : null,
        design: wish.kind === 'document' ? wish.design : { ...PLAIN_DESIGN, sections: ['pictures'] },
      }),
    );
  }, [later, usual, boards, workshop, summary]);
  if (document === null) return <p className={css.nothing}>{t('export.chooseMore')}</p>;
  return (
    <div className={css.preview} data-testid="export-preview">
      <ReportPreview document={document} label={t('export.preview')} />
    </div>
  );
}
