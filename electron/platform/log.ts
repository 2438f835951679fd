export type Log = (event: string, details?: Readonly<Record<string, string | number | boolean>>) => void;

/** One JSON line per event on stderr. Callers never pass names, texts or secrets. */
export const logToStderr: Log = (event, details = {}) => {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), event, ...details })}\n`);
};
