import { useEffect, useState } from 'react';
import type { CardField } from '../../../shared/doc/cards';
import type { CallOutput } from '../../../shared/ipc';
import type { RegisteredPerson } from '../../../shared/register';
import { useHostAccess, useReportFailure } from '../../bridge';
import { Dialog, Skeleton, useT } from '../../ui';
import { placeWords, type HrefOf } from './places';
import css from './archive.module.css';

type Mention = CallOutput<'archive.mentions'>[number];

/** Where somebody is named on all maps, each with the way there. */
export function PersonWhere({ person, hrefOf, onClose }: { readonly person: RegisteredPerson; readonly hrefOf: HrefOf; readonly onClose: () => void }) {
  const t = useT();
  const { bridge } = useHostAccess();
  const reportFailure = useReportFailure();
  const [mentions, setMentions] = useState<readonly Mention[] | null>(null);
  useEffect(() => {
    bridge.call('archive.mentions', { name: person.name }).then(setMentions, reportFailure);
  }, [bridge, person.name, reportFailure]);
  const fieldWord = (field: string): string => t(`cards.field.${field as CardField | 'responsible'}`);
  return (
    <Dialog title={t('archive.whereTitle', { name: person.name })} isOpen onClose={onClose} size="wide">
      {mentions === null ? (
        <Skeleton count={2} height={48} />
      ) : (
        <ul className={css.hits}>
          {person.cards.map((card) => (
            <li key={`${card.boardId} ${card.cardId}`} className={css.hit}>
              <a href={hrefOf(card)} className={css.link}>
                {t('archive.ownCard')}
              </a>
              <p className={css.muted}>{placeWords(card)}</p>
            </li>
          ))}
          {mentions.map((mention) => (
            <li key={`${mention.boardId} ${mention.cardId} ${mention.field}`} className={css.hit}>
              <a href={hrefOf(mention)} className={css.link}>
                {mention.title || fieldWord(mention.field)}
              </a>
              <p className={css.muted}>
                {fieldWord(mention.field)} · {placeWords(mention)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
