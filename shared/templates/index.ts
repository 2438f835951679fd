import { aamukahvitaulu } from './aamukahvitaulu';
import { huolenVyohykkeet } from './huolen-vyohykkeet';
import { innopaja } from './innopaja';
import { johtamisenTasot } from './johtamisen-tasot';
import { learningCafe } from './learning-cafe';
import { sovitutAsiat } from './sovitut-asiat';
import { tyhja } from './tyhja';
import type { Template } from './types';
import { verkostonKokoonpano } from './verkoston-kokoonpano';
import { verkostopaiva } from './verkostopaiva';
import { vuosikello } from './vuosikello';
import { yhdyspintakartta } from './yhdyspintakartta';

export type { FrameTemplate, LaneTemplate, PageTemplate, Template } from './types';

/** In the order in which they are offered. */
export const TEMPLATES: readonly Template[] = [
  verkostopaiva,
  innopaja,
  yhdyspintakartta,
  verkostonKokoonpano,
  vuosikello,
  johtamisenTasot,
  sovitutAsiat,
  learningCafe,
  aamukahvitaulu,
  huolenVyohykkeet,
  tyhja,
];

export const findTemplate = (id: string): Template | undefined => TEMPLATES.find((template) => template.id === id);
