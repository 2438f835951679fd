import type { IncomingMessage, ServerResponse } from 'node:http';
import { PROTOCOL_VERSION } from '../../shared/protocol';
import { REGION_PATH, REGION_REFUSALS, REGION_VERSION, REGION_VERSION_PATH, regionBoxesPath, regionWorkshopPath, type RegionRefusal } from '../../shared/protocol/region';
import { factsOf, MAX_RPC_BODY_BYTES, readBody, sendJson, sendRefusal, TokenBuckets, WRONG_KEYS_PER_ADDRESS } from '../host';
import type { Library } from '../library';
import type { Facilitator, FacilitatorKeys } from './facilitator-keys';
import type { Owners } from './owners';

export interface RegionApiPorts {
  readonly library: Library;
  readonly keys: FacilitatorKeys;
  readonly owners: Owners;
  readonly maxWorkshops: number;
  /** Whether guests are in it here: then the ballots here are the newer ones. */
  readonly isHosted: (workshopId: string) => boolean;
  /** The workshop was put here or brought up to date; resolves when other instances may be told. */
  readonly onTaken: (workshopId: string) => Promise<void>;
  readonly now: () => number;
}

const ID = '([0-9a-z]{1,64})';
const WORKSHOP = new RegExp(`^${regionWorkshopPath(ID)}$`);
const BOXES = new RegExp(`^${regionBoxesPath(ID)}$`);

/** What a facilitator's app asks beside the contract: which version this is, and to take a workshop. */
export class RegionApi {
  readonly #ports: RegionApiPorts;
  readonly #wrongKeys: TokenBuckets;

  constructor(ports: RegionApiPorts) {
    this.#ports = ports;
    this.#wrongKeys = new TokenBuckets(WRONG_KEYS_PER_ADDRESS, ports.now);
  }

  /** Whether the path was one of ours. */
  async serve(request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean> {
    if (!path.startsWith(REGION_PATH)) return false;
    try {
      await this.#serve(request, response, path);
    } finally {
      // What was refused unread is thrown away, so that the answer arrives; Node's own time limit ends it.
      if (!request.readableEnded) request.resume();
    }
    return true;
  }

  async #serve(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    if (path === REGION_VERSION_PATH && request.method === 'GET') return sendJson(response, 200, REGION_VERSION);
    const boxesOf = request.method === 'GET' ? BOXES.exec(path)?.[1] : undefined;
    const workshopId = boxesOf ?? (request.method === 'PUT' ? WORKSHOP.exec(path)?.[1] : undefined);
    if (workshopId === undefined) return sendRefusal(response, 'BAD_MESSAGE');
    const { address } = factsOf(request);
    if (!this.#wrongKeys.of(address).has()) return sendRefusal(response, 'TOO_MANY');
    const who = await this.#ports.keys.find(/^Bearer (\S{1,128})$/.exec(request.headers.authorization ?? '')?.[1] ?? '');
    if (!who) {
      this.#wrongKeys.of(address).take();
      return sendRefusal(response, 'NOT_ALLOWED');
    }
    if (boxesOf !== undefined) {
      if (!(await this.#ports.owners.owns(who.id, boxesOf))) return sendRefusal(response, 'NOT_ALLOWED');
      return sendJson(response, 200, { boxes: await this.#ports.library.boxes.all(boxesOf) });
    }
    const protocol = Number(request.headers['x-polkupaja-protocol']);
    if (protocol !== PROTOCOL_VERSION) return sendRefusal(response, protocol < PROTOCOL_VERSION ? 'CLIENT_TOO_OLD' : 'CLIENT_TOO_NEW');
    const body = await readBody(request, MAX_RPC_BODY_BYTES);
    if (!body.ok) return sendRefusal(response, body.error);
    const refused = await this.#take(who, workshopId, body.value);
    if (refused !== null) return sendJson(response, REGION_REFUSALS[refused], { refusal: refused });
    await this.#ports.onTaken(workshopId);
    sendJson(response, 200, { workshopId });
  }

  async #take(who: Facilitator, workshopId: string, bytes: Uint8Array): Promise<RegionRefusal | null> {
    const { library, owners } = this.#ports;
    if (await library.info(workshopId)) {
      if (!(await owners.owns(who.id, workshopId))) return 'OWNED';
      // It may have been put into the bin here.
      await library.restoreFromBin(workshopId);
      const merged = await library.mergeFile(bytes, { boxes: !this.#ports.isHosted(workshopId) });
      return merged.ok && merged.value === workshopId ? null : merged.ok || merged.error !== 'file-newer' ? 'FILE_DAMAGED' : 'FILE_NEWER';
    }
    if ((await owners.countOf(who.id)) >= this.#ports.maxWorkshops) return 'FULL';
    const imported = await library.importFile(bytes);
    if (!imported.ok) return imported.error === 'file-newer' ? 'FILE_NEWER' : 'FILE_DAMAGED';
    if (imported.value !== workshopId) {
      // A board of it is here already, as part of somebody's workshop; or the file is of another one.
      await library.moveToBin(imported.value);
      await library.deleteForever(imported.value);
      return 'OWNED';
    }
    await owners.give(workshopId, who.id);
    return null;
  }
}
