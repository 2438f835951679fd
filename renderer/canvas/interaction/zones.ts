import { Box } from 'tldraw';
import type { ZoneLayout } from '../../../shared/outline/layout';
import { showBox } from './camera';
import type { CanvasServices } from './canvas-services';
import { activateZone, selectCard, selectedCard } from './edit-card';

/** The zone in use: the active one, or that of the selected card. */
export function zoneInUse(services: CanvasServices): ZoneLayout | null {
  const layout = services.layout();
  const card = selectedCard(services);
  const id = card === null ? services.activeZone.get() : layout?.cards.find((candidate) => candidate.id === card)?.zone;
  return layout?.zones.find((zone) => zone.id === id) ?? null;
}

/** Goes to the next zone in reading order, or the one before; from the last to the first. A zone with cards is entered at its first. */
export function stepZone(services: CanvasServices, step: 1 | -1): void {
  const zones = services.layout()?.zones ?? [];
  if (zones.length === 0) return;
  const current = zoneInUse(services);
  const at = current ? zones.indexOf(current) : step === 1 ? -1 : 0;
  const next = zones[(at + step + zones.length) % zones.length];
  if (!next) return;
  const [first] = next.cardIds;
  if (first === undefined) activateZone(services, next);
  else selectCard(services, first);
}

/** Shows the zone in use as large as fits; without one the zone nearest to the middle of the view. */
export function zoomToZone(services: CanvasServices): void {
  const { editor } = services;
  const { center } = editor.getViewportPageBounds();
  const distance = ({ rect }: ZoneLayout): number => Math.hypot(rect.x + rect.w / 2 - center.x, rect.y + rect.h / 2 - center.y);
  const zone = zoneInUse(services) ?? [...(services.layout()?.zones ?? [])].sort((a, b) => distance(a) - distance(b))[0];
  if (!zone) return;
  const { x, y, w, h } = zone.rect;
  showBox(editor, new Box(x, y, w, h));
}
