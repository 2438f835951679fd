import { useMemo } from 'react';
import type { WorkshopSummary } from '../../../shared/ipc';
import { Select, useT } from '../../ui';
import css from './home-page.module.css';

/** Empty: everything. */
export interface LibraryFilter {
  readonly region: string;
  readonly year: string;
  readonly tag: string;
}

export const NO_LIBRARY_FILTER: LibraryFilter = { region: '', year: '', tag: '' };

const yearOf = ({ date }: WorkshopSummary): string => date.slice(0, 4);

export const filterLibrary = (workshops: readonly WorkshopSummary[], { region, year, tag }: LibraryFilter): WorkshopSummary[] =>
  workshops.filter((workshop) => (region === '' || workshop.region === region) && (year === '' || yearOf(workshop) === year) && (tag === '' || workshop.tags.includes(tag)));

interface LibraryFilterBarProps {
  readonly workshops: readonly WorkshopSummary[];
  readonly filter: LibraryFilter;
  readonly onChange: (filter: LibraryFilter) => void;
}

const sorted = (values: readonly string[]): string[] => [...new Set(values.filter((value) => value !== ''))].sort((a, b) => a.localeCompare(b, 'fi'));

/** Which saved workshops are shown: by region, year and tag. Only what tells any of them apart is asked. */
export function LibraryFilterBar({ workshops, filter, onChange }: LibraryFilterBarProps) {
  const t = useT();
  const choices = useMemo(
    () => [
      { key: 'region' as const, label: t('archive.filterRegion'), values: sorted(workshops.map(({ region }) => region)) },
      { key: 'year' as const, label: t('archive.filterYear'), values: sorted(workshops.map(yearOf)).reverse() },
      { key: 'tag' as const, label: t('archive.filterTag'), values: sorted(workshops.flatMap(({ tags }) => tags)) },
    ],
    [workshops, t],
  );
  const asked = choices.filter(({ key, values }) => values.length > (key === 'tag' ? 0 : 1));
  if (asked.length === 0) return null;
  return (
    <div className={css.filter}>
      {asked.map(({ key, label, values }) => (
        <Select key={key} label={label} value={filter[key]} options={[{ id: '', label: t('archive.filterAll') }, ...values.map((id) => ({ id, label: id }))]} onChange={(value) => onChange({ ...filter, [key]: value })} />
      ))}
    </div>
  );
}
