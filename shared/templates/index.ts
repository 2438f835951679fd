import type { Template } from './types';
import { verkostopaiva } from './verkostopaiva';

export type { FrameTemplate, LaneTemplate, PageTemplate, Template } from './types';

export const TEMPLATES: readonly Template[] = [verkostopaiva];

export const findTemplate = (id: string): Template | undefined => TEMPLATES.find((template) => template.id === id);
