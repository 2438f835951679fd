import { SearchX } from 'lucide-react';
import type { CardKind } from '../../../shared/doc';
import { isCardKind } from '../../../shared/doc/cards';
import type { CallOutput } from '../../../shared/ipc';
import type { Translate } from '../../../shared/i18n';
import { EmptyState, useT } from '../../ui';
import { ArchiveFrame } from './archive-frame';
import { placeWords, type HrefOf } from './places';
import { SearchBox } from './search-box';
import { useAsked } from './use-asked';
import css from './archive.module.css';

export interface SearchPageProps {
  readonly query: string;
  readonly onSearch: (query: string) => void;
  readonly hrefOf: HrefOf;
  readonly onHome: () => void;
}

type Hit = CallOutput<'archive.search'>['hits'][number];

const kindWord = (kind: string, t: Translate): string => (isCardKind(kind) ? t(`cards.kind.${kind satisfies CardKind}`) : kind === 'stage' ? t('archive.stage') : t('archive.notes'));

/** The line of a hit that is shown beside its title: the rest of what is written there. */
const rest = ({ title, body }: Hit): string => body.split('\n').filter((line) => line.trim() !== title).join(' · ').slice(0, 240);

export function SearchPage({ query, onSearch, hrefOf, onHome }: SearchPageProps) {
  const t = useT();
  const [asked, reload] = useAsked('archive.search', query === '' ? null : { query });
  const hits = asked.kind === 'ready' ? asked.answer.hits : [];
  return (
    <ArchiveFrame title={t('archive.searchTitle')} onHome={onHome} asked={query === '' ? null : asked} reload={reload} head={<SearchBox key={query} query={query} autoFocus={query === ''} onSearch={onSearch} />}>
      {hits.length === 0 ? (
        <EmptyState icon={<SearchX />} title={t('archive.searchNone')}>
          {t('archive.searchNoneText')}
        </EmptyState>
      ) : (
        <>
          <p aria-live="polite" className={css.strong}>
            {t('archive.hits', { count: hits.length })}
          </p>
          <ul className={css.hits}>
            {hits.map((hit) => (
              <li key={`${hit.boardId} ${hit.cardId} ${hit.pageId} ${hit.kind}`} className={css.hit}>
                <a href={hrefOf(hit)} className={css.link}>
                  {hit.title || (isCardKind(hit.kind) ? t(`cards.untitled.${hit.kind}`) : kindWord(hit.kind, t))}
                </a>
                <p>{rest(hit)}</p>
                <p className={css.muted}>
                  {kindWord(hit.kind, t)} · {placeWords(hit)}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </ArchiveFrame>
  );
}
