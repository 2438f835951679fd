import { ExternalLink, Megaphone, MapPin, Paperclip } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { MAIN } from '../../../shared/protocol';
import type { Facilitation } from '../../../shared/facilitation';
import { Button, useT } from '../../ui';
import type { CourseSeat } from './types';
import css from './phases.module.css';

const ICONS = { say: Megaphone, come: MapPin, material: Paperclip } as const;

/** What the facilitator says to this group: the newest that one has not put away. */
export function Announcements({ course, seat }: { readonly course: Facilitation; readonly seat: CourseSeat }): ReactElement | null {
  const t = useT();
  const [away, setAway] = useState<ReadonlySet<string>>(new Set());
  const mine = seat.isFacilitator ? [] : course.announcements.filter(({ id, targets }) => !away.has(id) && targets.includes(seat.groupId === '' ? MAIN : seat.groupId));
  const said = mine[0];
  return (
    // The place is there before anything is said in it: only then it is read out.
    <div role="status" className={css.said}>
      {said && <Said said={said} onAway={() => setAway(new Set([...away, said.id]))} word={t('phases.gotIt')} linkWord={t('phases.openLink')} come={t('phases.come')} />}
    </div>
  );
}

interface SaidProps {
  readonly said: Facilitation['announcements'][number];
  readonly word: string;
  readonly linkWord: string;
  readonly come: string;
  readonly onAway: () => void;
}

function Said({ said, word, linkWord, come, onAway }: SaidProps): ReactElement {
  const Icon = ICONS[said.kind];
  return (
    <div className={css.message} data-kind={said.kind}>
      <Icon aria-hidden />
      <span className={css.messageText}>{said.text !== '' ? said.text : said.kind === 'come' ? come : linkWord}</span>
      {said.link !== undefined && (
        <a href={said.link} target="_blank" rel="noreferrer" className={css.link}>
          <ExternalLink aria-hidden size={18} /> {linkWord}
        </a>
      )}
      <Button variant="quiet" onPress={onAway}>
        {word}
      </Button>
    </div>
  );
}
