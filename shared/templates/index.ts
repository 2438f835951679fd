import { innopaja } from './innopaja';
import { tyhja } from './tyhja';
import type { Template } from './types';
import { verkostopaiva } from './verkostopaiva';
import { vuosikello } from './vuosikello';
import { yhdyspintakartta } from './yhdyspintakartta';

export type { ExampleCard, FrameTemplate, LanePreset, LaneTemplate, PageTemplate, PhaseTemplate, Template } from './types';
export * from './check-template';
export * from './limits';
export * from './own-template';
export * from './parse-template-file';
export * from './problem';
export { templateSchema } from './schema';

/** In the order in which they are offered. */
export const TEMPLATES: readonly Template[] = [verkostopaiva, innopaja, yhdyspintakartta, vuosikello, tyhja];

export const findTemplate = (id: string): Template | undefined => TEMPLATES.find((template) => template.id === id);
