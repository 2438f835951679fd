import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { CONFIG_KEYS, environmentName } from './config-keys';

test('the administrator’s document names every key and its variable, and none that is not there', async () => {
  const text = await readFile(new URL('../../docs/administrator.md', import.meta.url), 'utf8');
  const table = text.slice(text.indexOf('| key |'), text.indexOf('## Behind'));
  const named = table.split('\n').slice(2).flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, key]) => key));
  expect(named.sort()).toEqual([...CONFIG_KEYS].sort());
  for (const key of CONFIG_KEYS) expect(table).toContain(`\`${environmentName(key)}\``);
});
