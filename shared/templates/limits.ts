/** Bounds of a template: far above what a workshop uses, far below what would hurt. Lengths in characters. */
export const MAX_TEMPLATE_CHARACTERS = 1_000_000;
export const MAX_DEPTH = 24;
export const MAX_TITLE = 200;
export const MAX_TEXT = 6_000;
export const MAX_PAGES = 30;
export const MAX_FRAMES = 10;
export const MAX_LANES = 60;
export const MAX_ZONES = 1_000;
export const MAX_PRESETS = 12;
export const MAX_PHASES = 60;
export const MAX_EXAMPLE_CARDS = 500;
/** A phase of two days; Innopaja's tasks may run from meeting to meeting. */
export const MAX_MINUTES = 2_880;
/** A reader mends the first ones first. */
export const MAX_PROBLEMS = 20;
