import type { CallName, Handlers } from '../../../shared/ipc';

/** All handlers of one namespace of the contract. */
export type HandlersOf<Namespace extends string> = { readonly [N in CallName as N extends `${Namespace}.${string}` ? N : never]: Handlers[N] };
