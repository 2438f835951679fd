import type { TemplateOutcome } from '../../../shared/ipc';
import { createT } from '../../../shared/i18n/every-language';
import { safeFileName } from '../../../shared/kernel/file-name';
import { createId } from '../../../shared/kernel/ids';
import type { Language } from '../../../shared/kernel/language';
import { ok } from '../../../shared/kernel/result';
import { findTemplate } from '../../../shared/templates';
import { checkTemplate, MAX_TEMPLATE_CHARACTERS, parseTemplateFile, templateFile, type Template } from '../../../shared/templates/machinery';
import type { HandlerPorts } from '../ports';
import type { HandlersOf } from './namespace';

/** No character of UTF-8 takes more. */
const MAX_FILE_BYTES = 4 * MAX_TEMPLATE_CHARACTERS;

export function templatesHandlers({ library: { templates }, files, settings }: HandlerPorts): HandlersOf<'templates'> {
  const find = async (id: string): Promise<Template | null> => findTemplate(id) ?? (await templates.get(id));
  const put = async (template: Template): Promise<TemplateOutcome> => ((await templates.put(template)) ? { kind: 'done', templateId: template.id } : { kind: 'too-many' });

  return {
    'templates.list': async () => templates.all(),
    'templates.get': async ({ templateId }) => ({ template: await find(templateId) }),
    'templates.save': async ({ template }) => {
      const checked = checkTemplate(template);
      if (!checked.ok) return { kind: 'bad', problems: checked.error };
      // Also measured: what could not be read back later must not be taken in now.
      const readBack = parseTemplateFile(templateFile(checked.value));
      if (!readBack.ok) return { kind: 'bad', problems: readBack.error.map((found) => ({ ...found, line: null })) };
      // A ready-made template is never covered by an own one.
      if (findTemplate(readBack.value.id)) return put({ ...readBack.value, id: createId() });
      const before = await templates.get(readBack.value.id);
      return put(before ? { ...readBack.value, version: before.version + 1 } : readBack.value);
    },
    'templates.delete': async ({ templateId }) => {
      await templates.remove(templateId);
      return {};
    },
    'templates.importFile': async ({ base64 }) => {
      const picked = base64 === undefined ? await files.pickTemplate() : ok(new Uint8Array(Buffer.from(base64, 'base64')));
      if (!picked.ok) return picked.error === 'cancelled' ? { kind: 'cancelled' } : { kind: 'problem', problem: picked.error };
      if (picked.value.length > MAX_FILE_BYTES) return { kind: 'bad', problems: [{ code: 'too-large', line: 1, path: '', found: '' }] };
      const parsed = parseTemplateFile(new TextDecoder().decode(picked.value));
      if (!parsed.ok) return { kind: 'bad', problems: parsed.error };
      const template = parsed.value;
      // Its id is kept where it is free: boards made from it elsewhere then find their example and notes here.
      return put((await find(template.id)) ? { ...template, id: createId() } : template);
    },
    'templates.exportFile': async ({ templateId }) => {
      const template = await find(templateId);
      if (!template) return { kind: 'problem', problem: 'not-found' };
      const language: Language = settings.get().language ?? 'fi';
      return files.deliver({
        fileName: safeFileName(template.name[language], 'json', createT(language)('shell.fileKindTemplate')),
        type: 'json',
        make: async () => ok(new TextEncoder().encode(templateFile(template))),
      });
    },
  };
}
