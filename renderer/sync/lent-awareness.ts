import type { Awareness } from 'y-protocols/awareness';

type Listener = (...args: never[]) => void;

/**
 * The same awareness, as one transport may use it. Providers treat an awareness as their own: when they are destroyed
 * they erase this person's presence and destroy the object, although the person lives on by another path. The lent
 * object shows them nothing to erase once it has been given back, and takes their listeners off.
 */
export function lendAwareness(awareness: Awareness): { readonly lent: Awareness; giveBack(): void } {
  const taken: [string, Listener][] = [];
  let returned = false;
  const observed = awareness as unknown as { on(name: string, listener: Listener): Listener; off(name: string, listener: Listener): void };
  const nobody: Awareness['states'] = new Map();
  const lent = Object.create(awareness, {
    states: { get: () => (returned ? nobody : awareness.states) },
    getStates: { value: () => (returned ? nobody : awareness.states) },
    on: {
      value: (name: string, listener: Listener) => {
        if (returned) return listener;
        taken.push([name, listener]);
        return observed.on(name, listener);
      },
    },
    destroy: { value: () => undefined },
    setLocalState: { value: (state: Awareness['states'] extends Map<number, infer S> ? S | null : never) => (returned ? undefined : awareness.setLocalState(state)) },
  }) as Awareness;
  return {
    lent,
    giveBack() {
      returned = true;
      for (const [name, listener] of taken) observed.off(name, listener);
      taken.length = 0;
    },
  };
}
