import { reportLayouts } from '../../library';
import type { HandlerPorts } from '../ports';
import type { HandlersOf } from './namespace';

/** Layouts of documents, kept by the facilitator for any workshop. */
export function layoutsHandlers({ library }: HandlerPorts): HandlersOf<'layouts'> {
  const layouts = reportLayouts(library.records);
  return {
    'layouts.list': () => layouts.all(),
    'layouts.save': async ({ layout }) => ({ outcome: await layouts.put(layout) }),
    'layouts.remove': async ({ layoutId }) => {
      await layouts.remove(layoutId);
      return {};
    },
  };
}
