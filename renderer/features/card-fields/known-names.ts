import { createContext } from 'react';
import { NO_NAMES, type Names } from '../../../shared/outline/suggestions';

/**
 * Names from elsewhere that fields may suggest after the board's own: in the facilitator's window those of the library's
 * other workshops. Guests have none.
 */
export const KnownNamesContext = createContext<Names>(NO_NAMES);
