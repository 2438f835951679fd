import { useEffect, useState } from 'react';
import { hasTexts } from '../../shared/i18n';
import { loadTexts } from '../../shared/i18n/load-texts';
import { LANGUAGES, type Language } from '../../shared/kernel/language';

const AGAIN_MS = 2_000;
/** The other languages come when the page has long been in use: changed without a connection, too, and in nobody's way. */
const OTHERS_AFTER_MS = 20_000;

/** The language to speak: the wanted one when its texts are here, until then the one before; null when there is none yet. */
export function useTexts(wanted: Language): Language | null {
  const [spoken, setSpoken] = useState<Language | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const load = (): void => {
      loadTexts(wanted).then(
        () => !isOver && setSpoken(wanted),
        () => !isOver && (timer = setTimeout(load, AGAIN_MS)),
      );
    };
    load();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [wanted]);
  useEffect(() => {
    const timer = setTimeout(() => void Promise.allSettled(LANGUAGES.map(loadTexts)), OTHERS_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return hasTexts(wanted) ? wanted : spoken;
}
