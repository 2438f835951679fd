import { useMemo, useState, type ReactElement } from 'react';
import { ClipboardPaste } from 'lucide-react';
import type * as Y from 'yjs';
import { addCards, type BoardContext, type CardKind } from '../../../shared/doc';
import { findPersonalIds, withoutPersonalIds } from '../../../shared/kernel/personal-id';
import type { BoardOutline } from '../../../shared/outline';
import { cardOfRow, matchColumns, MAX_ROWS, type ColumnTarget } from '../../../shared/outline/pasted';
import { Button, Dialog, Notice, Select, useT, useToasts } from '../../ui';
import { FileSource } from './file-source';
import { PasteSource } from './paste-source';
import { PreviewTable } from './preview-table';
import { readPasted, type FileTable, type PastedText } from './read-clipboard';
import { kindsOf, zoneChoices, zoneFor } from './zone-choices';
import css from './paste-lines.module.css';

export interface PasteLinesDialogProps {
  readonly ctx: BoardContext;
  readonly undo: Y.UndoManager;
  /** As it was when the dialog was opened. */
  readonly outline: BoardOutline;
  readonly pageId: string;
  /** The zone (and kind) in use, proposed first. */
  readonly zone: string | null;
  readonly kind?: CardKind;
  /** What was pasted already; null asks for it. */
  readonly pasted: PastedText | null;
  readonly onClose: () => void;
  /** The ids of the new cards, in order. */
  readonly onMade?: (cardIds: readonly string[]) => void;
}

interface Choices {
  readonly kind: CardKind | null;
  readonly zone: string | null;
  readonly hasHeadings: boolean | null;
  /** Columns that somebody directed otherwise. */
  readonly targets: Readonly<Record<number, ColumnTarget>>;
  readonly left: ReadonlySet<number>;
}

const UNTOUCHED: Choices = { kind: null, zone: null, hasHeadings: null, targets: {}, left: new Set() };

/** Makes one card of each pasted line or row of a table, after a look at what will come. */
export function PasteLinesDialog(props: PasteLinesDialogProps): ReactElement {
  const { ctx, undo, outline, pageId, onClose, onMade } = props;
  const t = useT();
  const toasts = useToasts();
  const [source, setSource] = useState<PastedText | FileTable | null>(props.pasted);
  const [choices, setChoices] = useState<Choices>(UNTOUCHED);
  const change = (next: Partial<Choices>): void => setChoices((now) => ({ ...now, ...next }));

  const [isScrubbed, setScrubbed] = useState(false);

  const read = useMemo(() => source && readPasted(source), [source]);
  const pasted = useMemo(() => (read && isScrubbed ? { ...read, rows: read.rows.map((row) => row.map(withoutPersonalIds)) } : read), [read, isScrubbed]);
  const page = outline.pages.find((candidate) => candidate.id === pageId);
  const zones = useMemo(() => (page ? zoneChoices(page, t) : []), [page, t]);
  const kinds = kindsOf(zones);
  const proposed = props.kind ?? zones.find((zone) => zone.id === props.zone)?.kinds[0];
  const kind = choices.kind ?? (proposed && kinds.includes(proposed) ? proposed : kinds[0]) ?? null;
  const zone = kind && zoneFor(zones, kind, choices.zone ?? props.zone);
  const rows = pasted?.rows ?? [];
  const match = useMemo(() => (pasted && kind ? matchColumns(pasted.rows, kind) : null), [pasted, kind]);
  const hasHeadings = choices.hasHeadings ?? match?.hasHeadings ?? false;
  const targets = (match?.targets ?? []).map((target, at) => choices.targets[at] ?? target);
  const body = hasHeadings ? rows.slice(1) : rows;
  const cards = useMemo(
    () => (kind ? body.map((row) => cardOfRow(row, { kind, targets, headings: hasHeadings ? (rows[0] ?? null) : null })) : []),
    // The parts of which these are made; arrays of the same content are made anew with each render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [pasted, kind, targets.join(), hasHeadings],
  );
  const codes = useMemo(() => (pasted ? pasted.rows.reduce((sum, row) => sum + row.reduce((inRow, cell) => inRow + findPersonalIds(cell).length, 0), 0) : 0), [pasted]);
  // A row of which every column is left out would be an empty card.
  const wanted = cards.filter((card, at) => !choices.left.has(at) && (card.text !== '' || card.responsible !== '' || Object.keys(card.fields).length > 0));

  const make = (): void => {
    if (!zone || wanted.length === 0) return;
    undo.stopCapturing();
    const ids = addCards(ctx, zone.id, wanted);
    undo.stopCapturing();
    toasts.announce(t('paste.made', { count: ids.length, zone: zone.label }));
    onMade?.(ids);
    onClose();
  };

  return (
    <Dialog
      title={t('paste.title')}
      isOpen
      size="wide"
      onClose={onClose}
      actions={
        <>
          {source && (
            <Button
              variant="quiet"
              icon={<ClipboardPaste />}
              onPress={() => {
                setSource(null);
                setScrubbed(false);
                setChoices(UNTOUCHED);
              }}
            >
              {t('paste.again')}
            </Button>
          )}
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" isDisabled={wanted.length === 0 || !zone} onPress={make}>
            {wanted.length === 0 ? t('paste.make.none') : t('paste.make', { count: wanted.length })}
          </Button>
        </>
      }
    >
      {!pasted && (
        <>
          <PasteSource onPasted={setSource} />
          <FileSource onRead={setSource} />
        </>
      )}
      {pasted && rows.length === 0 && <Notice tone="warning">{t('paste.rows.none')}</Notice>}
      {pasted && rows.length > 0 && kind && zone && (
        <>
          <div className={css.choices}>
            <Select label={t('paste.kind')} value={kind} options={kinds.map((id) => ({ id, label: t(`cards.plural.${id}`) }))} onChange={(id) => change({ kind: id, targets: {} })} />
            <Select
              label={t('paste.zone')}
              value={zone.id}
              options={zones.filter((each) => each.kinds.includes(kind)).map(({ id, label }) => ({ id, label }))}
              onChange={(id) => change({ zone: id })}
            />
          </div>
          {(rows[0]?.length ?? 0) > 1 && rows.length > 1 && (
            <label className={css.headings}>
              <input type="checkbox" checked={hasHeadings} onChange={(event) => change({ hasHeadings: event.target.checked, left: new Set() })} />
              {t('paste.headings')}
            </label>
          )}
          {pasted.leftOut > 0 && <Notice tone="warning">{t('paste.rows.leftOut', { count: pasted.leftOut, max: MAX_ROWS })}</Notice>}
          {codes > 0 && (
            <Notice tone="warning" action={<Button onPress={() => setScrubbed(true)}>{t('personalId.pasted.remove')}</Button>}>
              {t('personalId.pasted', { count: codes })}
            </Notice>
          )}
          <PreviewTable
            kind={kind}
            headings={hasHeadings ? (rows[0] ?? []) : null}
            rows={body}
            targets={targets}
            onTarget={(at, target) => change({ targets: { ...choices.targets, [at]: target } })}
            left={choices.left}
            onLeft={(left) => change({ left })}
          />
        </>
      )}
    </Dialog>
  );
}
