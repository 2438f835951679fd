import { useCallback, useEffect, useState } from 'react';
import type { Template } from '../../../shared/templates/machinery';
import { useHostAccess } from '../../bridge';

export type OwnTemplatesState = { readonly kind: 'loading' } | { readonly kind: 'failed' } | { readonly kind: 'ready'; readonly templates: readonly Template[] };

/** The facilitator's own templates, and how to read them again. */
export function useOwnTemplates(): readonly [OwnTemplatesState, () => void] {
  const { bridge } = useHostAccess();
  const [state, setState] = useState<OwnTemplatesState>({ kind: 'loading' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let current = true;
    bridge.call('templates.list', {}).then(
      (templates) => current && setState({ kind: 'ready', templates }),
      () => current && setState({ kind: 'failed' }),
    );
    return () => {
      current = false;
    };
  }, [bridge, round]);
  return [state, useCallback(() => setRound((now) => now + 1), [])];
}
