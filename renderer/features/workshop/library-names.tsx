import { useEffect, useState, type ReactElement, type ReactNode } from 'react';
import { NO_NAMES } from '../../../shared/outline/suggestions';
import { useHostAccess } from '../../bridge';
import { KnownNamesContext } from '../card-fields';

/** Lets the facilitator's fields suggest names of the library's other workshops; asked for once, when a workshop is opened. */
export function LibraryNames({ workshopId, children }: { readonly workshopId: string; readonly children: ReactNode }): ReactElement {
  const { bridge } = useHostAccess();
  const [names, setNames] = useState(NO_NAMES);
  useEffect(() => {
    let current = true;
    bridge.call('boards.names', { workshopId }).then(
      (found) => current && setNames(new Map(found.map(({ topic, names: counted }) => [topic, new Map(counted)]))),
      // Without them the board's own names are suggested.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [bridge, workshopId]);
  return <KnownNamesContext value={names}>{children}</KnownNamesContext>;
}
