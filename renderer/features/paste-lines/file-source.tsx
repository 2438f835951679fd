import { useRef, useState, type ReactElement } from 'react';
import { FileSpreadsheet } from 'lucide-react';
import { Button, Notice, Select, useT } from '../../ui';
import type { FileTable } from './read-clipboard';
import { MAX_FILE_MEGABYTES, readTableFile, type Sheet, type TableFileProblem } from './read-table-file';
import css from './paste-lines.module.css';

/** Where a table is chosen as a file. One with several sheets asks which. */
export function FileSource({ onRead }: { readonly onRead: (table: FileTable) => void }): ReactElement {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<TableFileProblem | null>(null);
  const [sheets, setSheets] = useState<readonly Sheet[]>([]);
  const [chosen, setChosen] = useState(0);

  const read = async (file: File): Promise<void> => {
    const tables = await readTableFile(file, { yes: t('cards.yesno.yes'), no: t('cards.yesno.no') });
    setProblem(tables.ok ? null : tables.error);
    setSheets([]);
    if (!tables.ok) return;
    const [first] = tables.value;
    if (tables.value.length > 1) {
      setSheets(tables.value);
      setChosen(0);
    } else onRead(first ?? { cells: [] });
  };
  return (
    <div className={css.source}>
      <span className={css.hint}>{t('paste.file.hint')}</span>
      <input
        ref={input}
        hidden
        type="file"
        accept=".xlsx,.csv,.tsv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        data-testid="table-file"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file may be chosen again after it was mended.
          if (file) void read(file).finally(() => input.current && (input.current.value = ''));
        }}
      />
      <Button icon={<FileSpreadsheet />} onPress={() => input.current?.click()}>
        {t('paste.file.choose')}
      </Button>
      <div aria-live="polite">{problem && <Notice tone="danger">{t(`paste.file.problem.${problem}`, { megabytes: MAX_FILE_MEGABYTES })}</Notice>}</div>
      {sheets.length > 1 && (
        <>
          <Select label={t('paste.file.sheet')} value={String(chosen)} options={sheets.map(({ name }, at) => ({ id: String(at), label: name }))} onChange={(id) => setChosen(Number(id))} />
          <Button onPress={() => onRead(sheets[chosen] ?? { cells: [] })}>{t('paste.preview')}</Button>
        </>
      )}
    </div>
  );
}
