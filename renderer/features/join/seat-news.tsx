import { Copy } from 'lucide-react';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { boardDocName } from '../../../shared/doc';
import type { Seat } from '../../../shared/protocol';
import { readLeftovers, type DocSession } from '../../sync';
import { Button, copyText, Notice, useObservable, useT } from '../../ui';
import css from './join.module.css';

type News = { readonly kind: 'moved'; readonly group: string } | { readonly kind: 'role'; readonly role: Seat['role'] };

/** What the facilitator changed about one's own seat, until it has been read. */
export function useSeatNews(seat: Seat): readonly [News | null, () => void] {
  const before = useRef(seat);
  const [news, setNews] = useState<News | null>(null);
  useEffect(() => {
    const was = before.current;
    before.current = seat;
    if (was.group.id !== seat.group.id) setNews({ kind: 'moved', group: seat.group.name });
    else if (was.role !== seat.role) setNews({ kind: 'role', role: seat.role });
  }, [seat]);
  return [news, () => setNews(null)];
}

/** Told above the board, with words that the host did not get, if there are any. */
export function SeatNews({ news, onRead, seat, board }: { readonly news: News | null; readonly onRead: () => void; readonly seat: Seat; readonly board: DocSession }): ReactElement | null {
  const t = useT();
  const leftovers = useLeftovers(seat, board);
  if (!news && leftovers.length === 0) return null;
  const understood = (
    <Button variant="quiet" onPress={onRead}>
      {t('people.news.ok')}
    </Button>
  );
  return (
    <div className={css.news} data-testid="seat-news">
      {news?.kind === 'moved' && (
        <Notice title={t('people.news.moved', { group: news.group })} action={understood}>
          {t('people.news.moved.text')}
        </Notice>
      )}
      {news?.kind === 'role' && (
        <Notice title={t(`people.news.role.${news.role}`)} action={understood}>
          {t(`people.news.role.${news.role}.text`)}
        </Notice>
      )}
      {leftovers.length > 0 && <Leftovers texts={leftovers} />}
    </div>
  );
}

function Leftovers({ texts }: { readonly texts: readonly string[] }): ReactElement {
  const t = useT();
  const [copied, setCopied] = useState(false);
  return (
    <div data-testid="leftovers">
      <Notice
        tone="warning"
        title={t('people.news.leftovers')}
        action={
          <Button icon={<Copy />} onPress={() => void copyText(texts.join('\n')).then(setCopied)}>
            {t(copied ? 'people.copied' : 'people.news.leftovers.copy')}
          </Button>
        }
      >
        <p>{t('people.news.leftovers.text')}</p>
        <ul className={css.leftovers}>
          {texts.map((text, index) => (
            <li key={index}>{text}</li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

/** Only a reader's: who writes has the own work on the board, and it goes by itself. */
function useLeftovers(seat: Seat, board: DocSession): readonly string[] {
  const [texts, setTexts] = useState<readonly string[]>([]);
  const synced = useObservable(board.synced);
  const { boardId } = seat.group;
  const isReader = seat.role === 'reader';
  useEffect(() => {
    let current = true;
    setTexts([]);
    if (isReader && synced) void readLeftovers(boardDocName(boardId), board.doc).then((found) => current && setTexts(found));
    return () => {
      current = false;
    };
  }, [board, boardId, isReader, synced]);
  return texts;
}
