import { Redis, type RedisInstance } from '@hocuspocus/extension-redis';
import type { LogLine } from '../../host';

/** One Redis that several servers share: the extension that carries open documents, and our own connections. */
export interface SharedRedis {
  readonly extension: Redis;
  /** For commands. */
  readonly client: RedisInstance;
  /** News between instances. */
  tell(news: News): Promise<void>;
  onNews(listener: (news: News) => void): void;
  readonly prefix: string;
  close(): Promise<void>;
}

/** What instances tell each other beside documents. */
export type News = { readonly kind: 'workshop'; readonly id: string } | { readonly kind: 'hosting'; readonly id: string } | { readonly kind: 'purge'; readonly id: string } | /** A link or somebody who waits: `link/<id>`. */ { readonly kind: 'door'; readonly id: string };

const KINDS = ['workshop', 'hosting', 'purge', 'door'];

function newsOf(text: string): (News & { readonly from: string }) | null {
  try {
    const value = JSON.parse(text) as { readonly kind?: unknown; readonly id?: unknown; readonly from?: unknown };
    return KINDS.includes(String(value.kind)) && typeof value.id === 'string' && typeof value.from === 'string' ? (value as News & { from: string }) : null;
  } catch {
    return null;
  }
}

/** Rejects when the Redis does not answer: a server that shares must not start alone. */
export async function openSharedRedis(url: string, prefix: string, log: LogLine): Promise<SharedRedis> {
  const address = new URL(url);
  const options = {
    ...(address.username && { username: decodeURIComponent(address.username) }),
    ...(address.password && { password: decodeURIComponent(address.password) }),
    ...(address.pathname.length > 1 && { db: Number(address.pathname.slice(1)) }),
    ...(address.protocol === 'rediss:' && { tls: {} }),
    retryStrategy: (times: number) => Math.min(200 * times, 2_000),
  };
  const extension = new Redis({ host: address.hostname, port: Number(address.port) || 6379, prefix: `${prefix}:doc`, options });
  const client = extension.pub.duplicate();
  const subscriber = extension.pub.duplicate();
  for (const one of [extension.pub, extension.sub, client, subscriber]) one.on('error', () => log('redis-error'));
  const close = async (): Promise<void> => {
    for (const one of [client, subscriber]) one.disconnect();
  };
  const channel = `${prefix}:news`;
  const from = extension.configuration.identifier;
  const listeners = new Set<(news: News) => void>();
  subscriber.on('message', (_channel: string, text: string) => {
    const news = newsOf(text);
    if (news && news.from !== from) for (const listener of listeners) listener(news);
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => (timer = setTimeout(() => reject(new Error('redis does not answer')), 5_000)));
  try {
    await Promise.race([Promise.all([client.ping(), subscriber.subscribe(channel)]), late]);
  } catch (error) {
    await extension.onDestroy().catch(() => undefined);
    await close();
    throw error;
  } finally {
    clearTimeout(timer);
  }
  return {
    extension,
    client,
    prefix,
    tell: async (news) => void (await client.publish(channel, JSON.stringify({ ...news, from }))),
    onNews: (listener) => void listeners.add(listener),
    close,
  };
}
