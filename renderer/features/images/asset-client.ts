import { err, ok, type Result } from '../../../shared/kernel/result';
import { assetFacts, assetPath, boardAssetsPath, type AssetFacts, type ImageType } from '../../../shared/protocol';

/** `away`: no answer, or one that passes; sending again later may succeed. */
export type SendProblem = 'away' | 'too-large' | 'unreadable' | 'no-room' | 'disk-full' | 'not-allowed' | 'failed';

export interface HostSeat {
  /** `ws://192.168.1.23:4780` */
  readonly socketBase: string;
  readonly session: string;
  readonly boardId: string;
}

const PROBLEM_OF: Readonly<Record<string, SendProblem>> = {
  NOT_AN_IMAGE: 'unreadable',
  TOO_LARGE: 'too-large',
  NO_ROOM: 'no-room',
  DISK_FULL: 'disk-full',
  NOT_ALLOWED: 'not-allowed',
  SESSION_UNKNOWN: 'not-allowed',
  REMOVED: 'not-allowed',
  WORKSHOP_CLOSED: 'away',
  HOST_CLOSING: 'away',
  TOO_MANY: 'away',
};

/** The image store of the contract, as far as the network goes: puts and fetches images of one board. */
export interface AssetClient {
  put(bytes: Uint8Array<ArrayBuffer>, type: ImageType): Promise<Result<AssetFacts, SendProblem>>;
  /** Null when the host has no such image; `away` when it does not answer. */
  get(assetId: string): Promise<Blob | null | 'away'>;
}

export function createAssetClient({ socketBase, session, boardId }: HostSeat, ask: typeof fetch = (...args) => fetch(...args)): AssetClient {
  const base = socketBase.replace(/^ws/, 'http');
  const authorization = `Bearer ${session}`;
  return {
    async put(bytes, type) {
      try {
        const response = await ask(base + boardAssetsPath(boardId), { method: 'POST', headers: { authorization, 'content-type': type }, body: bytes });
        const answer = (await response.json()) as { readonly refusal?: string };
        const facts = assetFacts.safeParse(answer);
        if (response.ok && facts.success) return ok(facts.data);
        return err(PROBLEM_OF[answer.refusal ?? ''] ?? 'failed');
      } catch {
        return err('away');
      }
    },
    async get(assetId) {
      try {
        const response = await ask(base + assetPath(boardId, assetId), { headers: { authorization } });
        if (response.ok) return await response.blob();
        return response.status === 404 || response.status === 400 ? null : 'away';
      } catch {
        return 'away';
      }
    },
  };
}
