import type { CardKind } from '../../../shared/doc';
import type { Translate } from '../../../shared/i18n';
import type { PageOutline, ZoneOutline } from '../../../shared/outline';

export interface ZoneChoice {
  readonly id: string;
  readonly label: string;
  readonly kinds: readonly CardKind[];
}

function zoneLabel(zone: ZoneOutline, frameTitle: string, pageTitle: string): string {
  const lanes = zone.lanes.map((lane) => lane.title).filter((title) => title !== '');
  return lanes.length > 0 ? lanes.join(' – ') : frameTitle || pageTitle;
}

/** Every zone of a page that takes cards, under the name by which one chooses it. */
export function zoneChoices(page: PageOutline, t: Translate): ZoneChoice[] {
  const zones = page.frames.flatMap((frame) => frame.zones.map((zone) => ({ id: zone.id, label: zoneLabel(zone, frame.title, page.title), kinds: zone.kinds })));
  const { decisions } = page;
  return [...zones, { id: decisions.id, label: t('paste.decisions'), kinds: decisions.kinds }].filter((zone) => zone.kinds.length > 0);
}

/** The kinds that some zone of the page takes, in the zones' order. */
export const kindsOf = (zones: readonly ZoneChoice[]): CardKind[] => [...new Set(zones.flatMap((zone) => zone.kinds))];

/** The zone for a kind: the wanted one if it takes the kind, else the first that does. */
export const zoneFor = (zones: readonly ZoneChoice[], kind: CardKind, wanted: string | null): ZoneChoice | null =>
  zones.find((zone) => zone.id === wanted && zone.kinds.includes(kind)) ?? zones.find((zone) => zone.kinds.includes(kind)) ?? null;
