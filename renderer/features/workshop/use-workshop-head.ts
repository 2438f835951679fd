import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { WorkshopSummary } from '../../../shared/ipc';
import { readWorkshop, type GroupInfo } from '../../../shared/protocol';
import type { DocSession } from '../../sync';

export interface WorkshopHead {
  readonly title: string;
  readonly region: string;
  readonly date: string;
  readonly groups: readonly GroupInfo[];
  /** Not known before the document is here. */
  readonly dataNotice?: string;
}

/** Title and groups as they are now; the library's summary until the document is here. */
export function useWorkshopHead(session: DocSession, summary: WorkshopSummary): WorkshopHead {
  const cached = useRef<{ version: number; head: WorkshopHead } | null>(null);
  const version = useRef(0);
  const subscribe = useCallback(
    (listener: () => void) => {
      const changed = (): void => {
        version.current += 1;
        listener();
      };
      session.doc.on('update', changed);
      // Something may have come between the first look and now.
      version.current += 1;
      return () => session.doc.off('update', changed);
    },
    [session],
  );
  return useSyncExternalStore(subscribe, () => {
    if (cached.current?.version === version.current) return cached.current.head;
    const info = readWorkshop(session.doc, summary.id);
    const head = info.groups.length > 0 ? info : summary;
    cached.current = { version: version.current, head };
    return head;
  });
}
