import type { ReactElement } from 'react';

/** One of the two that are compared. */
export interface Side {
  readonly element: ReactElement;
  readonly writers: { start(): void; halt(): void; readonly arrived: () => number };
}
