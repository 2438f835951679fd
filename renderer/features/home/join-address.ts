/**
 * The host's front page in what a person pasted: a link, an address as typed from a screen (`192.168.1.23:4780`), or a
 * whole invitation with the link in it. Null when there is none.
 */
export function joinAddress(text: string): string | null {
  const inText = /https?:\/\/[^\s<>"]+/i.exec(text)?.[0];
  const typed = inText ?? text.trim();
  if (!inText && !/^[^\s/@#?]+(:\d+)?\/?(#.*)?$/.test(typed)) return null;
  const address = inText ?? `http://${typed}`;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const named = url.hostname === 'localhost' || url.hostname.includes('.') || url.hostname.includes(':');
  return named && url.pathname === '/' && url.username === '' && url.password === '' ? url.href : null;
}
