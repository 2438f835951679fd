/** An address as people type it: the last slash is understood, and so is the scheme – but not that of TLS on a port of its own. */
export const shownAddress = (url: string): string => url.replace(/^http:\/\/|^https:\/\/(?![^/]*:\d)/, '').replace(/\/$/, '');
