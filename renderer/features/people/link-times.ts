const HOUR_MS = 60 * 60 * 1000;

/** How long a link can be made to live from now, in milliseconds. */
export const LINK_TIMES = { '2h': 2 * HOUR_MS, '1d': 24 * HOUR_MS, '7d': 7 * 24 * HOUR_MS, '30d': 30 * 24 * HOUR_MS, '365d': 365 * 24 * HOUR_MS } as const;
export type LinkTime = keyof typeof LINK_TIMES;
export const LINK_TIME_IDS = Object.keys(LINK_TIMES) as LinkTime[];
