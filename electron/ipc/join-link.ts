/**
 * A link or address by which one joins a workshop (`http://192.168.1.23:4780/#k=…`, or `192.168.1.23:4780` as typed
 * from a screen), or null when it leads anywhere else than to a host's front page.
 */
export function parseJoinLink(text: string): URL | null {
  const typed = text.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `http://${typed}`;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const web = url.protocol === 'http:' || url.protocol === 'https:';
  return web && url.hostname !== '' && url.pathname === '/' && url.username === '' && url.password === '' ? url : null;
}
