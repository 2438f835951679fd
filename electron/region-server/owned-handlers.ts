import { CONTRACT, type CallName, type Handlers } from '../../shared/ipc';
import { findTemplate } from '../../shared/templates';
import type { Owners } from './owners';

export interface OwnedOptions {
  readonly handlers: Handlers;
  readonly facilitatorId: string;
  readonly owners: Owners;
  /** Whether this facilitator may have one more workshop here. */
  readonly mayAdd: () => Promise<boolean>;
  /** A workshop was made here. */
  readonly onAdded: (workshopId: string) => Promise<void>;
}

/** No workshop has this id: what belongs to somebody else is answered as what isn't there. */
const NOBODYS = 'nobodys';

/** Calls that are not about one workshop and are the same for everybody. All others without a workshop are refused. */
const FOR_EVERYBODY: ReadonlySet<CallName> = new Set<CallName>(['sheet.print', 'report.data', 'report.ready', 'settings.get', 'app.showFile', 'app.openJoinLink']);

type AnyHandler = (input: { readonly workshopId?: string }) => Promise<unknown>;
type Made = { readonly kind: string; readonly workshopId?: string };

/** The contract for one facilitator of a server that many share: only their own workshops are there. */
export function ownedHandlers({ handlers, facilitatorId, owners, mayAdd, onAdded }: OwnedOptions): Handlers {
  const owns = (workshopId: string): Promise<boolean> => owners.owns(facilitatorId, workshopId);
  const onlyMine = async <T extends { readonly id: string }>(all: readonly T[]): Promise<T[]> => {
    const mine: T[] = [];
    for (const one of all) if (await owns(one.id)) mine.push(one);
    return mine;
  };
  const adding = async <T extends Made>(make: () => Promise<T>): Promise<T | { kind: 'problem'; problem: 'not-here' }> => {
    if (!(await mayAdd())) return { kind: 'problem', problem: 'not-here' };
    const made = await make();
    if (made.kind === 'done' && made.workshopId) {
      await owners.give(made.workshopId, facilitatorId);
      await onAdded(made.workshopId);
    }
    return made;
  };
  const own: Partial<Handlers> = {
    'library.list': async (input) => onlyMine(await handlers['library.list'](input)),
    'library.listBin': async (input) => onlyMine(await handlers['library.listBin'](input)),
    'library.create': (input) => adding(() => handlers['library.create'](input)),
    'library.openFile': (input) => adding(() => handlers['library.openFile'](input)),
    'library.duplicate': async (input) => adding(async () => handlers['library.duplicate']((await owns(input.workshopId)) ? input : { ...input, workshopId: NOBODYS })),
    // Templates of one's own live in one's own app.
    'templates.list': async () => [],
    'templates.get': async ({ templateId }) => ({ template: findTemplate(templateId) ?? null }),
    'templates.save': async () => ({ kind: 'problem', problem: 'not-here' }),
    'templates.importFile': async () => ({ kind: 'problem', problem: 'not-here' }),
    'templates.exportFile': async () => ({ kind: 'problem', problem: 'not-here' }),
    'templates.delete': async () => ({}),
    'settings.set': async () => ({}),
    'host.interfaces': async () => [],
  };
  const guard = (name: CallName): AnyHandler => async (input) => {
    // One name belongs to one handler, which the compiler can't follow through a variable.
    const handler = handlers[name] as AnyHandler;
    if (input.workshopId !== undefined) return handler((await owns(input.workshopId)) ? input : { ...input, workshopId: NOBODYS });
    if (FOR_EVERYBODY.has(name)) return handler(input);
    throw new Error('not on a server');
  };
  const guarded = Object.fromEntries((Object.keys(CONTRACT) as CallName[]).map((name) => [name, guard(name)]));
  return { ...guarded, ...own } as Handlers;
}
