import type { CardSource } from '../doc/schema';
import type { CardOutline } from '../outline';

/** Every place that a card was brought from, the first one first; none for a card that was written where it is. */
export const sourcesOf = ({ source, alsoFrom = [] }: CardOutline): readonly CardSource[] => (source ? [source, ...alsoFrom] : alsoFrom);
