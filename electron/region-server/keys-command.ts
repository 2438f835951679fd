import { formatDate, type Translate } from '../../shared/i18n';
import { systemRandom } from '../../shared/kernel/ids';
import type { Language } from '../../shared/kernel/language';
import { FacilitatorKeys } from './facilitator-keys';

export interface KeysCommand {
  readonly file: string;
  /** What stands after `keys`. */
  readonly words: readonly string[];
  readonly t: Translate;
  readonly language: Language;
  readonly say: (line: string) => void;
}

const day = (at: number, language: Language): string => formatDate(new Date(at).toISOString().slice(0, 10), language);

/** `keys add NAME`, `keys list`, `keys renew NAME`, `keys revoke NAME`. Resolves to the exit code. */
export async function runKeysCommand({ file, words, t, language, say }: KeysCommand): Promise<number> {
  const [what, name = '', ...more] = words;
  const keys = new FacilitatorKeys(file);
  const unreadable = (): number => {
    say(t('server.keysUnreadable', { file }));
    return 1;
  };
  const named = name.trim() !== '' && name.length <= 100 && more.length === 0;
  if (what === 'list' && name === '') {
    const known = await keys.read();
    if (!known.ok) return unreadable();
    if (known.value.length === 0) say(t('server.keyNone'));
    for (const one of known.value) {
      const date = day(one.createdAt, language);
      say(one.revokedAt === null ? t('server.keyValid', { name: one.name, date }) : t('server.keyTakenBack', { name: one.name, date, revoked: day(one.revokedAt, language) }));
    }
    return 0;
  }
  if ((what === 'add' || what === 'renew') && named) {
    const key = what === 'add' ? await keys.add(name, systemRandom, Date.now()) : await keys.renew(name, systemRandom);
    if (!key.ok) {
      if (key.error === 'unreadable') return unreadable();
      say(t(key.error === 'name-taken' ? 'server.keyNameTaken' : 'server.keyUnknown', { name }));
      return 1;
    }
    say(t('server.keyAdded', { name }));
    say(key.value);
    return 0;
  }
  if (what === 'revoke' && named) {
    const revoked = await keys.revoke(name, Date.now());
    if (!revoked.ok && revoked.error === 'unreadable') return unreadable();
    say(t(revoked.ok ? 'server.keyRevoked' : 'server.keyUnknown', { name }));
    return revoked.ok ? 0 : 1;
  }
  say(t('server.usage'));
  return 2;
}
