/** The key in a join link's hash (`#k=<token>`); null when there is none. */
export function keyOfHash(hash: string): string | null {
  const key = new URLSearchParams(hash.replace(/^#/, '')).get('k');
  return key ? key : null;
}

/** Takes the key out of the address, so that it is not in the history, a screenshot or a shared address. */
export function takeKey(): string | null {
  const key = keyOfHash(location.hash);
  if (key !== null) history.replaceState(history.state, '', location.pathname + location.search);
  return key;
}
