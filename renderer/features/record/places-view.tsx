import type { ReactElement } from 'react';
import type { CardOutline, PageOutline } from '../../../shared/outline';
import type { Arrow } from './arrows';
import { CarriesForward } from './carries-forward';
import { PageNotes } from './page-notes';
import { useRecordTools } from './record-context';
import { RecordFrame, RecordTray } from './record-frame';
import { RecordZone } from './record-zone';

interface PlacesViewProps {
  readonly page: PageOutline;
  readonly tray: readonly CardOutline[];
  readonly arrows: Readonly<Record<string, readonly Arrow[]>>;
  readonly found: ReadonlySet<string> | null;
}

/** The page place by place: who carries the matter, the template's zones, what has no place, decisions and notes. */
export function PlacesView({ page, tray, arrows, found }: PlacesViewProps): ReactElement {
  const { t } = useRecordTools();
  const decisions = t('record.decisions');
  const hasTray = tray.some((card) => !found || found.has(card.id));
  return (
    <>
      {hasTray && <RecordTray cards={tray} arrows={arrows} found={found} />}
      {page.frames.map((frame) => (
        <RecordFrame key={frame.id} frame={frame} arrows={arrows} found={found} />
      ))}
      {!found && page.frames.map((frame) => <CarriesForward key={frame.id} frame={frame} />)}
      <RecordZone zone={page.decisions} arrows={arrows} found={found} name={decisions} heading={decisions} hint={t('record.decisions.empty')} />
      {!found && <PageNotes pageId={page.id} />}
    </>
  );
}
