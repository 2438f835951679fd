import { useEffect, useState, type ComponentType, type ReactElement } from 'react';

const AGAIN_MS = 2_000;
/** After the page has become usable; before somebody is likely to lose the connection. */
const ANYWAY_AFTER_MS = 10_000;

/**
 * A part that is not needed for the first look: fetched when it is first shown, and a while after the page began in any
 * case, so that it is there without a connection too. What can't be fetched is tried again for as long as it is wanted.
 * Unlike `React.lazy` it never takes what stands around it away while it waits, and never gives up.
 */
export function lazily<Props extends object>(load: () => Promise<ComponentType<Props>>): (props: Props) => ReactElement | null {
  let found: ComponentType<Props> | null = null;
  const fetchPart = async (): Promise<ComponentType<Props>> => (found ??= await load());
  if (typeof window !== 'undefined') setTimeout(() => void fetchPart().catch(() => undefined), ANYWAY_AFTER_MS);

  return function Lazily(props: Props): ReactElement | null {
    const [Part, setPart] = useState<ComponentType<Props> | null>(() => found);
    useEffect(() => {
      if (Part) return;
      let timer: ReturnType<typeof setTimeout> | undefined;
      let isOver = false;
      const bring = (): void => {
        fetchPart().then(
          (part) => !isOver && setPart(() => part),
          () => !isOver && (timer = setTimeout(bring, AGAIN_MS)),
        );
      };
      bring();
      return () => {
        isOver = true;
        clearTimeout(timer);
      };
    }, [Part]);
    return Part && <Part {...props} />;
  };
}
