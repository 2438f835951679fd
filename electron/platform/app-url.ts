export const APP_SCHEME = 'app';
const HOST = 'polkupaja';

/** Address of one of our pages, `index.html` or `report.html?job=…`. */
export const appUrl = (page: string): string => `${APP_SCHEME}://${HOST}/${page}`;

/** Whether a page's address is one of ours. A parsed URL of our scheme has the origin "null" in Node: compare the parts. */
export function isAppUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${APP_SCHEME}:` && url.host === HOST;
}
