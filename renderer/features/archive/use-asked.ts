import { useCallback, useEffect, useState } from 'react';
import type { CallInput, CallName, CallOutput } from '../../../shared/ipc';
import { useHostAccess } from '../../bridge';

type Asking = Extract<CallName, 'archive.search' | 'archive.people' | 'archive.tasks'>;

export type Asked<N extends Asking> = { readonly kind: 'loading' } | { readonly kind: 'failed' } | { readonly kind: 'ready'; readonly answer: CallOutput<N> };

/** While workshops are still being read it is asked again. */
const AGAIN_MS = 1_000;

/** What the archive answers; asked again while it is still reading, and by `reload`. `input` null: nothing to ask. */
export function useAsked<N extends Asking>(name: N, input: CallInput<N> | null): readonly [Asked<N>, () => void] {
  const { bridge } = useHostAccess();
  const [round, setRound] = useState(0);
  const [state, setState] = useState<{ readonly key: string; readonly value: Asked<N> } | null>(null);
  const key = input === null ? '' : JSON.stringify(input);
  useEffect(() => {
    if (key === '') return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let current = true;
    const ask = (): void => {
      bridge.call(name, JSON.parse(key) as CallInput<N>).then(
        (answer) => {
          if (!current) return;
          setState({ key, value: { kind: 'ready', answer } });
          if (answer.pending > 0) timer = setTimeout(ask, AGAIN_MS);
        },
        () => current && setState({ key, value: { kind: 'failed' } }),
      );
    };
    ask();
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [bridge, name, key, round]);
  return [state?.key === key ? state.value : { kind: 'loading' }, useCallback(() => setRound((count) => count + 1), [])];
}
