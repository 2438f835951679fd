import { useState, type FormEvent } from 'react';
import { Search } from 'lucide-react';
import { Button, TextField, useT } from '../../ui';
import css from './archive.module.css';

/** Where one writes what to look for in all workshops. */
export function SearchBox({ query = '', autoFocus = false, onSearch }: { readonly query?: string; readonly autoFocus?: boolean; readonly onSearch: (query: string) => void }) {
  const t = useT();
  const [text, setText] = useState(query);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== '') onSearch(text.trim());
  };
  return (
    <form role="search" className={css.search} onSubmit={submit}>
      <TextField label={t('archive.search')} hint={t('archive.searchHint')} value={text} onChange={setText} type="search" maxLength={300} autoComplete="off" autoFocus={autoFocus} />
      <Button type="submit" icon={<Search />}>
        {t('archive.searchGo')}
      </Button>
    </form>
  );
}
