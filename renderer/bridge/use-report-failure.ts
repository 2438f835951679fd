import { useCallback } from 'react';
import { useT, useToasts } from '../ui';
import { failureOf } from './bridge-error';
import { failureText } from './problem-text';

/** For a call that a button made: says in a message that it did not go through. */
export function useReportFailure(): (error: unknown) => void {
  const t = useT();
  const { show } = useToasts();
  return useCallback((error) => show({ tone: 'danger', text: failureText(t, failureOf(error)) }), [t, show]);
}
