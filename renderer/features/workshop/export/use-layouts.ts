import { useCallback, useEffect, useState } from 'react';
import type { ReportLayout } from '../../../../shared/ipc';
import { useHostAccess, useReportFailure } from '../../../bridge';

type Saved = 'done' | 'taken' | 'too-many' | 'failed';

export interface Layouts {
  readonly all: readonly ReportLayout[];
  readonly save: (layout: ReportLayout) => Promise<Saved>;
  readonly remove: (layoutId: string) => Promise<boolean>;
}

/** The facilitator's saved layouts, read when the dialog opens and after every change. */
export function useLayouts(): Layouts {
  const { bridge } = useHostAccess();
  const reportFailure = useReportFailure();
  const [all, setAll] = useState<readonly ReportLayout[]>([]);
  const read = useCallback(() => bridge.call('layouts.list', {}).then(setAll, reportFailure), [bridge, reportFailure]);
  useEffect(() => void read(), [read]);
  const save = useCallback(
    async (layout: ReportLayout): Promise<Saved> => {
      try {
        const { outcome } = await bridge.call('layouts.save', { layout });
        await read();
        return outcome;
      } catch (error) {
        reportFailure(error);
        return 'failed';
      }
    },
    [bridge, read, reportFailure],
  );
  const remove = useCallback(
    async (layoutId: string): Promise<boolean> => {
      try {
        await bridge.call('layouts.remove', { layoutId });
        await read();
        return true;
      } catch (error) {
        reportFailure(error);
        return false;
      }
    },
    [bridge, read, reportFailure],
  );
  return { all, save, remove };
}
