import { CONTRACT, type Bridge, type CallInput, type CallName, type CallOutput } from '../../shared/ipc';
import { BridgeError } from './bridge-error';

export interface HttpBridgeOptions {
  /** `http://192.168.1.23:4779/` */
  readonly baseUrl: string;
  /** The facilitator's key. */
  readonly key: string;
}

/** The facilitator's calls over HTTP: `POST /rpc/<name>` with JSON. Throws a `BridgeError` and nothing else. */
export function createHttpBridge({ baseUrl, key }: HttpBridgeOptions): Bridge {
  return {
    async call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
      const response = await post(new URL(`/rpc/${name}`, baseUrl), key, input);
      if (response.status === 401 || response.status === 403) throw new BridgeError('key-refused', name);
      if (!response.ok) throw new BridgeError('failed', name, `HTTP ${response.status}`);
      const json: unknown = await response.json().catch(() => undefined);
      const output = CONTRACT[name].output.safeParse(json);
      if (!output.success) throw new BridgeError('failed', name, 'unexpected answer');
      return output.data as CallOutput<N>;
    },
  };
}

async function post(url: URL, key: string, input: unknown): Promise<Response> {
  try {
    return await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify(input),
    });
  } catch {
    throw new BridgeError('host-away', url.pathname);
  }
}
