import { parseTemplateFile, templateFile, type Template } from '../../shared/templates/machinery';
import type { RecordStore } from './types';

const NAMESPACE = 'own-templates';
/** More than anybody overlooks; a bound for the list and for the memory. */
export const MAX_OWN_TEMPLATES = 200;

/** The facilitator's own templates: records beside the workshops, part of nothing else. */
export interface OwnTemplates {
  /** In the order of their ids. What can't be read any more is left out. */
  all(): Promise<Template[]>;
  get(id: string): Promise<Template | null>;
  /** False when there are too many already. Resolves when it is on the disk. */
  put(template: Template): Promise<boolean>;
  remove(id: string): Promise<void>;
}

/** Stored as their files, so that what is read back has passed the same door as what comes from elsewhere. */
export function ownTemplates(records: RecordStore): OwnTemplates {
  const read = (value: unknown): Template | null => {
    const parsed = typeof value === 'string' ? parseTemplateFile(value) : null;
    return parsed?.ok ? parsed.value : null;
  };
  const all = async (): Promise<Template[]> => (await records.all(NAMESPACE)).flatMap(({ value }) => read(value) ?? []);
  return {
    all,
    get: async (id) => read(await records.get(NAMESPACE, id)),
    async put(template) {
      const stored = await records.all(NAMESPACE);
      if (stored.length >= MAX_OWN_TEMPLATES && !stored.some(({ key }) => key === template.id)) return false;
      await records.put(NAMESPACE, template.id, templateFile(template));
      return true;
    },
    remove: (id) => records.remove(NAMESPACE, id),
  };
}
