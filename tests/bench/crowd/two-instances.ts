import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { lookupAnswer, PROTOCOL_VERSION, seat, type Seat } from '../../../shared/protocol';
import { buildHost } from '../../contract/host/host-process';
import { startRedis } from '../../contract/region/redis-process';
import { startRegion, type RegionProcess } from '../../contract/region/region-process';
import type { Place } from './people';
import { tempLibrary } from './temp-library';

/** Two region servers with a Redis between them. */
export interface TwoInstances {
  readonly pids: readonly number[];
  /** People of every group, dealt out to both. */
  seat(people: number): Promise<Place[][]>;
  close(): Promise<void>;
}

/** Somebody who comes when the door is busy comes again. */
const BUSY_MS = 200;

export async function startTwoInstances(groups: number): Promise<TwoInstances> {
  const [script, redis, dir] = [await buildHost(), await startRedis(), await tempLibrary()];
  const env = { POLKUPAJA_REDIS_URL: redis.url, POLKUPAJA_KEYS_FILE: join(dir, 'facilitators.json') };
  const instances: readonly [RegionProcess, RegionProcess] = [await startRegion(script, join(dir, 'a'), { env }), await startRegion(script, join(dir, 'b'), { env })];
  const [first] = instances;
  const key = await first.key('Aino');
  const made = await first.call(key, 'library.create', { templateId: 'verkostopaiva', title: 'Kansallinen päivä', region: '', date: '', groups, language: 'fi' });
  if (made.kind !== 'done') throw new Error(made.kind);
  const started = await first.call(key, 'host.start', { workshopId: made.workshopId });
  if (started.kind !== 'state' || started.state.kind !== 'on') throw new Error(started.kind);
  const token = new URL(started.state.joinUrl).hash.slice('#k='.length);

  async function post(region: RegionProcess, path: string, body: object): Promise<unknown> {
    for (;;) {
      const answer: unknown = await (await fetch(region.base + path, { method: 'POST', body: JSON.stringify({ protocol: PROTOCOL_VERSION, key: token, ...body }) })).json();
      if (!(answer instanceof Object && 'refusal' in answer && answer.refusal === 'TOO_MANY')) return answer;
      await new Promise((resolve) => setTimeout(resolve, BUSY_MS));
    }
  }

  return {
    pids: instances.map(({ pid }) => pid),
    async seat(people) {
      const known = lookupAnswer.parse(await post(first, '/api/lookup', {})).groups;
      const dealt: Place[][] = known.map(() => []);
      for (let index = 0; index < people; index += 1) {
        const region = instances[index % 2 === 0 ? 0 : 1];
        const at = Math.floor(index / 2) % known.length;
        const taken: Seat = seat.parse(await post(region, '/api/join', { name: `Osallistuja ${index}`, groupId: known[at]?.id }));
        const base = region.base.replace('http', 'ws');
        dealt[at]?.push({ socketBase: base, docName: `board:${taken.group.boardId}`, session: taken.session, control: base });
      }
      return dealt;
    },
    async close() {
      for (const region of instances) {
        region.kill('SIGKILL');
        await region.ended;
      }
      await redis.end();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
