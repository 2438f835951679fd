import { Video } from 'lucide-react';
import type { ReactElement } from 'react';
import { useT } from '../../ui';
import css from './phases.module.css';

/** Where the group talks, and where the organisers can be asked. */
export function RoomLinks({ group, main }: { readonly group: string; readonly main: string }): ReactElement | null {
  const t = useT();
  if (group === '' && main === '') return null;
  const link = (url: string, word: string): ReactElement => (
    <a href={url} target="_blank" rel="noreferrer" className={css.link}>
      <Video aria-hidden size={18} /> {word}
    </a>
  );
  return (
    <>
      {group !== '' && link(group, t('groups.room'))}
      {main !== '' && link(main, t('groups.mainRoom'))}
    </>
  );
}
