import { useEffect, useState, type InputHTMLAttributes, type ReactElement } from 'react';

interface DayInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange' | 'type'> {
  /** ISO date; empty when none is set. */
  readonly day: string;
  readonly onDay: (day: string | null) => void;
}

/**
 * A date field. Keeps what is typed itself: a field that waited for the document's answer would be emptied between two
 * digits. A year in the making (0202) is not told.
 */
export function DayInput({ day, onDay, ...rest }: DayInputProps): ReactElement {
  const [draft, setDraft] = useState(day);
  useEffect(() => setDraft(day), [day]);
  return (
    <input
      {...rest}
      type="date"
      value={draft}
      onChange={({ target }) => {
        setDraft(target.value);
        if (target.value === '') onDay(null);
        else if (target.value >= '1900') onDay(target.value);
      }}
    />
  );
}
