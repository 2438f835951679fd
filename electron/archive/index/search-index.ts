import { rowsOfBoard, type IndexRow } from './rows-of-board';
import type { BoardOutline } from '../../../shared/outline';
import { keptStem, wordsOf } from '../stems';
import { openSqlite, removeSqlite, type Sqlite, type SqlRow, type SqlValue } from './sqlite';

/** Raised when the shape of the index changes: it is then made anew. */
const FORMAT = 2;

const SCHEMA = `
  CREATE TABLE workshops (id TEXT PRIMARY KEY, changed INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE cards (id INTEGER PRIMARY KEY, workshop TEXT, board TEXT, card TEXT, page TEXT, kind TEXT, title TEXT, body TEXT, fields TEXT);
  CREATE INDEX cards_workshop ON cards (workshop);
  CREATE INDEX cards_listed ON cards (kind) WHERE fields IS NOT NULL;
  CREATE TABLE mentions (name TEXT, field TEXT, row INTEGER, PRIMARY KEY (name, row, field)) WITHOUT ROWID;
  CREATE INDEX mentions_row ON mentions (row);
  CREATE VIRTUAL TABLE words USING fts5(body, tokenize = "unicode61 remove_diacritics 0");
  CREATE VIRTUAL TABLE vocabulary USING fts5vocab(words, row);
  INSERT INTO words (words, rank) VALUES ('secure-delete', 1);
  PRAGMA user_version = ${String(FORMAT)};
`;

export interface IndexedBoard {
  readonly boardId: string;
  readonly outline: BoardOutline;
}

/** With fewer hits than these words are looked for inside longer ones, too. */
const FEW_HITS = 20;
const MOST_HITS = 200;
/** So many words of the library that hold what was written are looked for. */
const MOST_PARTS = 60;

export interface FoundRow {
  readonly workshopId: string;
  readonly boardId: string;
  readonly cardId: string;
  readonly pageId: string;
  readonly kind: string;
  readonly title: string;
  readonly body: string;
  readonly fields: Readonly<Record<string, string | boolean | null>>;
}

const str = (value: SqlValue | undefined): string => (typeof value === 'string' ? value : '');

const foundRow = (row: SqlRow): FoundRow => ({
  workshopId: str(row['workshop']),
  boardId: str(row['board']),
  cardId: str(row['card']),
  pageId: str(row['page']),
  kind: str(row['kind']),
  title: str(row['title']),
  body: str(row['body']),
  fields: row['fields'] === null ? {} : (JSON.parse(str(row['fields']) || '{}') as FoundRow['fields']),
});

const COLUMNS = 'cards.workshop, cards.board, cards.card, cards.page, cards.kind, cards.title, cards.body, cards.fields';
const quoted = (word: string): string => `"${word.replaceAll('"', '""')}"`;

/**
 * What is written in all saved workshops, in an SQLite file beside the library. It holds nothing that the documents do
 * not: damaged or of another format, it is thrown away and made anew. The words of a text stand in it as they are
 * written and by their stems.
 */
export class SearchIndex {
  readonly #file: string;
  #db: Sqlite | null = null;

  constructor(file: string) {
    this.#file = file;
  }

  /** When each workshop was indexed last: the `changedAt` that it had. */
  indexed(): Map<string, number> {
    return this.#try((db) => new Map(db.all('SELECT id, changed FROM workshops').map(({ id, changed }) => [str(id), Number(changed)])));
  }

  /** Replaces what is known of a workshop. */
  put(workshopId: string, changedAt: number, boards: readonly IndexedBoard[]): void {
    this.#try((db) => {
      inTransaction(db, () => {
        removeWorkshop(db, workshopId);
        const card = db.prepare('INSERT INTO cards (workshop, board, card, page, kind, title, body, fields) VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
        const word = db.prepare('INSERT INTO words (rowid, body) VALUES (?, ?)');
        const mention = db.prepare('INSERT OR IGNORE INTO mentions (name, field, row) VALUES (?, ?, ?)');
        for (const { boardId, outline } of boards) {
          for (const row of rowsOfBoard(outline)) {
            const { lastInsertRowid: id } = card.run([workshopId, boardId, row.card, row.page, row.kind, row.title, row.body, row.fields && JSON.stringify(row.fields)]) as { lastInsertRowid: number };
            word.run([id, indexedWords(row)]);
            for (const { key, field } of row.mentions) mention.run([key, field, id]);
          }
        }
        for (const statement of [card, word, mention]) statement.finalize();
        db.run('INSERT OR REPLACE INTO workshops (id, changed) VALUES (?, ?)', [workshopId, changedAt]);
      });
    });
  }

  /** Forgets workshops, with the bytes that their words had in the file. */
  forget(workshopIds: readonly string[]): void {
    if (workshopIds.length > 0) this.#try((db) => inTransaction(db, () => workshopIds.forEach((id) => removeWorkshop(db, id))));
  }

  /** Every word must be there: as it is written, as the beginning of a longer one, inflected, or inside another word. */
  search(query: string): FoundRow[] {
    const words = [...new Set(wordsOf(query))].slice(0, 12);
    if (words.length === 0) return [];
    return this.#try((db) => {
      const rows = match(db, words.map(alternatives));
      if (rows.length >= FEW_HITS) return rows;
      const wider = match(db, words.map((word) => [...alternatives(word), ...partsOf(db, word)]));
      const known = new Set(rows.map(idOf));
      return [...rows, ...wider.filter((row) => !known.has(idOf(row)))].slice(0, MOST_HITS);
    });
  }

  /** All cards of one kind that lists are made of: people, agreements, needs. */
  ofKind(kind: 'person' | 'agreement' | 'need'): FoundRow[] {
    return this.#try((db) => db.all(`SELECT ${COLUMNS} FROM cards WHERE kind = ? AND fields IS NOT NULL`, [kind]).map(foundRow));
  }

  /** How often each name (`nameKey`) stands somewhere as who is responsible, takes forward, knows more … */
  mentionCounts(): Map<string, number> {
    return this.#try((db) => new Map(db.all('SELECT name, count(*) AS times FROM mentions GROUP BY name').map(({ name, times }) => [str(name), Number(times)])));
  }

  /** Where a name stands, with the field. */
  mentions(nameKey: string): (FoundRow & { readonly field: string })[] {
    return this.#try((db) =>
      db.all(`SELECT ${COLUMNS}, mentions.field FROM mentions JOIN cards ON cards.id = mentions.row WHERE mentions.name = ? ORDER BY cards.id`, [nameKey]).map((row) => ({ ...foundRow(row), field: str(row['field']) })),
    );
  }

  close(): void {
    this.#db?.close();
    this.#db = null;
  }

  /** A file that can't be read is no loss: it is made anew once. */
  #try<T>(work: (db: Sqlite) => T): T {
    try {
      return work(this.#open());
    } catch {
      this.#reset();
      return work(this.#open());
    }
  }

  #open(): Sqlite {
    if (this.#db) return this.#db;
    const db = openSqlite(this.#file);
    this.#db = db;
    // Nothing here is anybody's only copy: a power cut may cost the index, which is made anew.
    db.exec('PRAGMA synchronous = OFF; PRAGMA secure_delete = ON; PRAGMA cache_size = -8000;');
    const version = Number(db.all('PRAGMA user_version')[0]?.['user_version'] ?? 0);
    if (version !== FORMAT) {
      if (version !== 0) return this.#reset();
      db.exec(`BEGIN; ${SCHEMA} COMMIT;`);
    }
    return db;
  }

  #reset(): Sqlite {
    try {
      this.#db?.close();
    } catch {
      // It was damaged; it goes.
    }
    this.#db = null;
    removeSqlite(this.#file);
    return this.#open();
  }
}

const idOf = ({ boardId, cardId, pageId }: FoundRow): string => `${boardId} ${cardId} ${pageId}`;

function inTransaction(db: Sqlite, work: () => void): void {
  db.exec('BEGIN');
  try {
    work();
    db.exec('COMMIT');
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
}

function removeWorkshop(db: Sqlite, workshopId: string): void {
  db.run('DELETE FROM mentions WHERE row IN (SELECT id FROM cards WHERE workshop = ?)', [workshopId]);
  db.run('DELETE FROM words WHERE rowid IN (SELECT id FROM cards WHERE workshop = ?)', [workshopId]);
  db.run('DELETE FROM cards WHERE workshop = ?', [workshopId]);
  db.run('DELETE FROM workshops WHERE id = ?', [workshopId]);
}

/** A stem is marked, so that no written word is taken for one. */
const marked = (stem: string): string => `${stem}ɇ`;

function indexedWords({ body }: IndexRow): string {
  const words = [...new Set(wordsOf(body))];
  return [...words, ...new Set(words.map((word) => marked(keptStem(word))))].join(' ');
}

const alternatives = (word: string): string[] => [`${quoted(word)}*`, quoted(marked(keptStem(word)))];

/** Words of the library in which this one stands, or its stem: “kasvatus” in “varhaiskasvatuksessa”. Letters without dots find those with. */
function partsOf(db: Sqlite, word: string): string[] {
  const stem = keptStem(word);
  if (stem.length < 3) return [];
  const plain = /^[\p{L}]+$/u.test(stem) ? stem.replace(/[aä]/gu, '_').replace(/[oö]/gu, '_') : stem;
  const found = db.all('SELECT term FROM vocabulary WHERE term LIKE ? LIMIT ?', [`%${/[äöå]/u.test(word) ? stem : plain}%`, MOST_PARTS * 4]).map(({ term }) => str(term));
  const simple = (text: string): string => text.replaceAll('ä', 'a').replaceAll('å', 'a').replaceAll('ö', 'o');
  return found.filter((term) => simple(term).includes(simple(stem))).slice(0, MOST_PARTS).map(quoted);
}

function match(db: Sqlite, words: readonly (readonly string[])[]): FoundRow[] {
  const query = words.map((each) => `(${each.join(' OR ')})`).join(' AND ');
  return db.all(`SELECT ${COLUMNS} FROM words JOIN cards ON cards.id = words.rowid WHERE words MATCH ? ORDER BY words.rank LIMIT ?`, [query, MOST_HITS]).map(foundRow);
}
