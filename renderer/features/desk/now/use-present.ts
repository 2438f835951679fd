import { useEffect, useState } from 'react';
import { shareStructure } from '../../../../shared/kernel/share-structure';
import type { ActOutput } from '../../../../shared/protocol';
import type { HostLink } from '../../../sync';

export type PersonPath = ActOutput<'people.present'>['people'][number]['path'];
/** Who is connected, by member; how their board travels. */
export type Present = Readonly<Record<string, PersonPath>>;

const ASK_EVERY_MS = 3_000;

/** Who is there now, asked anew every few seconds. */
export function usePresent(link: HostLink): Present {
  const [present, setPresent] = useState<Present>({});
  useEffect(() => {
    let ended = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (): Promise<void> => {
      const answer = await link.act('people.present', {});
      if (ended) return;
      if (answer.ok) setPresent((now) => shareStructure(now, Object.fromEntries(answer.value.people.map(({ memberId, path }) => [memberId, path]))));
      timer = setTimeout(() => void ask(), ASK_EVERY_MS);
    };
    void ask();
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [link]);
  return present;
}
