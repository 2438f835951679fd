/** An address as people type it: `http://` is understood and the last slash too. */
export const shownAddress = (url: string): string => url.replace(/^http:\/\//, '').replace(/\/$/, '');
