import type { Page } from 'playwright-core';
import type { Bridge, CallInput, CallName, CallOutput } from '../../../shared/ipc';

declare global {
  interface Window {
    readonly polkupaja?: Bridge & { readonly platform: 'electron' };
  }
}

/** Calls the host as the facilitator's page would. For tests of the shell; what people do is tested by clicking. */
export async function call<N extends CallName>(page: Page, name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const answer: unknown = await page.evaluate(
    ([callName, callInput]) => {
      if (window.polkupaja === undefined) throw new Error('no bridge in this page');
      return window.polkupaja.call(callName as 'settings.get', callInput as Record<string, never>);
    },
    [name, input] as const,
  );
  return answer as CallOutput<N>;
}

/** The failure of a call that must not succeed; input and name are whatever a hostile page would say. */
export function refusalOf(page: Page, name: string, input: unknown): Promise<string> {
  return page.evaluate(
    ([callName, callInput]) =>
      window.polkupaja?.call(callName as 'settings.get', callInput as Record<string, never>).then(
        () => 'answered',
        (error: Error) => error.message,
      ) ?? 'no bridge',
    [name, input] as const,
  );
}

/** A new network day of two groups on 12.11.2026. */
export async function newWorkshop(page: Page, title: string): Promise<string> {
  const created = await call(page, 'library.create', { templateId: 'verkostopaiva', title, region: 'Etelä-Savo', date: '2026-11-12', groups: 2, language: 'fi' });
  if (created.kind !== 'done') throw new Error(`library.create: ${created.kind}`);
  return created.workshopId;
}
