import type { RegionProblem, RegionRefused, RegionSettings, RegionState } from '../../../shared/ipc';
import type { HandlerPorts } from '../ports';
import type { HandlersOf } from './namespace';

const NOWHERE: RegionSettings = { url: '', hasKey: false, fingerprint: null };
const NOT_HERE: RegionRefused = { kind: 'problem', problem: 'not-here' };

/** Hosting on a server; a host without a window has none to go to. */
export function regionHandlers({ region }: HandlerPorts): HandlersOf<'region'> {
  const outcome = (workshopId: string, problem: RegionProblem | null): RegionRefused | { kind: 'state'; state: RegionState } =>
    region && problem === null ? { kind: 'state', state: region.state(workshopId) } : { kind: 'problem', problem: problem ?? 'not-here' };
  return {
    'region.settings': async () => region?.settings() ?? NOWHERE,
    'region.connect': async ({ url, key, fingerprint }) => {
      if (!region) return NOT_HERE;
      return (await region.connect(url, key, fingerprint ?? null)) ?? { kind: 'connected', settings: region.settings() };
    },
    'region.forget': async () => {
      await region?.forget();
      return region?.settings() ?? NOWHERE;
    },
    'region.state': async ({ workshopId }) => region?.state(workshopId) ?? { kind: 'not-there', settings: NOWHERE },
    'region.host': async ({ workshopId }) => (region ? outcome(workshopId, await region.host(workshopId)) : NOT_HERE),
    'region.bringHome': async ({ workshopId, force }) => (region ? outcome(workshopId, await region.bringHome(workshopId, force)) : NOT_HERE),
  };
}
