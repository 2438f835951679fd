import type { HandlerPorts } from '../ports';
import type { HandlersOf } from './namespace';

export function hostHandlers({ library, host }: HandlerPorts): HandlersOf<'host'> {
  return {
    'host.interfaces': async () => host.interfaces().map(({ name, address }) => ({ name, address })),
    'host.start': async ({ workshopId, address }) => {
      if ((await library.info(workshopId)) === null) return { kind: 'problem', problem: 'not-found' };
      const started = await host.startHosting(workshopId, address === undefined ? {} : { address });
      return started.ok ? { kind: 'state', state: started.value } : { kind: 'problem', problem: started.error };
    },
    'host.state': async ({ workshopId }) => host.hostingState(workshopId),
    'host.stop': async ({ workshopId }) => {
      await host.stopHosting(workshopId);
      return host.hostingState(workshopId);
    },
    'host.renewCode': async ({ workshopId }) => host.renewCode(workshopId),
  };
}
