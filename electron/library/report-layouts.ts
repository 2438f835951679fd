import { reportLayout, type ReportLayout } from '../../shared/ipc';
import type { RecordStore } from './types';

const NAMESPACE = 'report-layouts';
/** More than anybody overlooks. */
const MAX_LAYOUTS = 100;

/** The facilitator's own layouts of documents: records beside the workshops, part of nothing else. */
export interface ReportLayouts {
  /** By name. What can't be read any more is left out. */
  all(): Promise<ReportLayout[]>;
  /** Adds it, or replaces the one of its id. Resolves when it is on the disk. */
  put(layout: ReportLayout): Promise<'done' | 'taken' | 'too-many'>;
  remove(id: string): Promise<void>;
}

export function reportLayouts(records: RecordStore): ReportLayouts {
  const all = async (): Promise<ReportLayout[]> => {
    const found = (await records.all(NAMESPACE)).flatMap(({ value }) => reportLayout.safeParse(value).data ?? []);
    return found.sort((a, b) => a.name.localeCompare(b.name, 'fi'));
  };
  return {
    all,
    async put(layout) {
      const others = (await all()).filter(({ id }) => id !== layout.id);
      if (others.some(({ name }) => name.toLocaleLowerCase('fi') === layout.name.toLocaleLowerCase('fi'))) return 'taken';
      if (others.length >= MAX_LAYOUTS) return 'too-many';
      await records.put(NAMESPACE, layout.id, layout);
      return 'done';
    },
    remove: (id) => records.remove(NAMESPACE, id),
  };
}
