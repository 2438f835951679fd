import { useId, useState } from 'react';
import { X } from 'lucide-react';
import { formatDate } from '../../../shared/i18n';
import { Button, TextField, useLanguage, useT } from '../../ui';
import { mapName, type MapChoice } from './chosen-maps';
import css from './maps.module.css';

interface MapPickerProps {
  readonly maps: readonly MapChoice[];
  readonly chosen: readonly MapChoice[];
  readonly onChange: (boards: readonly string[]) => void;
}

/** More than these nobody reads through; the search narrows them. */
const MAX_SHOWN = 60;

/** Which groups' maps are looked at. The chosen ones stay in sight whatever is searched for. */
export function MapPicker({ maps, chosen, onChange }: MapPickerProps) {
  const t = useT();
  const { language } = useLanguage();
  const id = useId();
  const [query, setQuery] = useState('');
  const words = query.toLocaleLowerCase('fi').split(/\s+/u).filter(Boolean);
  const fits = ({ group, workshop }: MapChoice): boolean => {
    const text = [workshop.title, workshop.region, workshop.date, formatDate(workshop.date, language), group].join(' ').toLocaleLowerCase('fi');
    return words.every((word) => text.includes(word));
  };
  const found = maps.filter(fits);
  const boards = chosen.map(({ boardId }) => boardId);
  const toggle = (boardId: string): void => onChange(boards.includes(boardId) ? boards.filter((board) => board !== boardId) : [...boards, boardId]);
  return (
    <section className={css.picker} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={css.pickerTitle}>
        {t('maps.choose')}
      </h2>
      <p className={css.hint}>{t('maps.chooseHint')}</p>
      {chosen.length > 0 && (
        <>
          <div className={css.chosenHead}>
            <strong aria-live="polite">{t('maps.chosen', { count: chosen.length })}</strong>
            <Button variant="quiet" onPress={() => onChange([])}>
              {t('maps.clear')}
            </Button>
          </div>
          <ul className={css.chosen}>
            {chosen.map((map) => (
              <li key={map.boardId}>
                <Button icon={<X />} aria-label={t('maps.remove', { name: mapName(map) })} onPress={() => toggle(map.boardId)}>
                  {mapName(map)}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <TextField label={t('maps.filter')} value={query} onChange={setQuery} type="search" autoComplete="off" />
      {maps.length === 0 && <p className={css.hint}>{t('maps.noWorkshops')}</p>}
      {maps.length > 0 && found.length === 0 && <p className={css.hint}>{t('maps.nothingFound')}</p>}
      <ul className={css.maps}>
        {found.slice(0, MAX_SHOWN).map((map) => (
          <li key={map.boardId}>
            <label className={css.map}>
              <input type="checkbox" checked={boards.includes(map.boardId)} onChange={() => toggle(map.boardId)} />
              <span className={css.mapWords}>
                <span>{mapName(map)}</span>
                <span className={css.hint}>{[map.workshop.region, formatDate(map.workshop.date, language)].filter((part) => part !== '').join(' · ')}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {found.length > MAX_SHOWN && <p className={css.hint}>{t('maps.more', { shown: MAX_SHOWN, all: found.length })}</p>}
    </section>
  );
}
