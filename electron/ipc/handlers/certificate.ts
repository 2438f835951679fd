import type { CertificateProblem } from '../../../shared/ipc';
import type { HandlerPorts } from '../ports';
import type { HandlersOf } from './namespace';

/** The certificate of the guests' doors; a host without a window is given its own by its administrator. */
export function certificateHandlers({ certificate, files }: HandlerPorts): HandlersOf<'certificate'> {
  const state = () => certificate?.state() ?? ({ kind: 'none' } as const);
  const outcome = (problem: CertificateProblem | null) => (problem ? ({ kind: 'problem', problem } as const) : ({ kind: 'state', state: state() } as const));
  return {
    'certificate.state': async () => state(),
    'certificate.choose': async () => {
      if (!certificate) return outcome('not-here');
      const chosen = await files.chooseCertificate();
      return chosen === null ? { kind: 'cancelled' } : outcome(await certificate.use(chosen));
    },
    'certificate.setName': async ({ name }) => outcome(certificate ? await certificate.setName(name) : 'not-here'),
    'certificate.forget': async () => {
      await certificate?.forget();
      return state();
    },
  };
}
