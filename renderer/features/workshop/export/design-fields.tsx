import { useRef, useState } from 'react';
import { ArrowDown, ArrowUp, ImagePlus, Trash2 } from 'lucide-react';
import type { Translate } from '../../../../shared/i18n';
import type { CardKind } from '../../../../shared/doc/cards';
import type { SectionId } from '../../../../shared/outline/report';
import { Button, IconButton, Notice, Select, TextField, useT } from '../../../ui';
import { movedSection, type ExportChoices } from './export-choices';
import { readLogo } from './read-logo';
import css from './export-dialog.module.css';

interface DesignFieldsProps {
  readonly choices: ExportChoices;
  readonly onChange: (part: Partial<ExportChoices>) => void;
}

/** Each is read well on white paper (contrast over 6). */
const ACCENTS = { ink: '', blue: '#005a8c', green: '#1b6e3c', brown: '#8a4b00', red: '#a3182b', violet: '#54318a', teal: '#0e5a50' } as const;

/** The parts of the document and their order, the words before them, and the organisation's name, colour and logo. */
export function DesignFields({ choices, onChange }: DesignFieldsProps) {
  const t = useT();
  const { sections } = choices;
  const include = (id: SectionId, isIncluded: boolean): void => onChange({ sections: sections.map((section) => (section.id === id ? { id, isIncluded } : section)) });
  return (
    <>
      <fieldset className={css.sections}>
        <legend>{t('export.sections')}</legend>
        {sections.map(({ id, isIncluded }, index) => {
          const name = sectionName(id, t);
          return (
            <div key={id} className={css.section}>
              <label className={css.check}>
                <input type="checkbox" checked={isIncluded} onChange={(event) => include(id, event.target.checked)} />
                <span>{name}</span>
              </label>
              {id !== 'pictures' && (
                <>
                  <IconButton label={t('export.moveUp', { name })} icon={<ArrowUp />} isDisabled={index === 0} onPress={() => onChange({ sections: movedSection(sections, id, -1) })} />
                  <IconButton label={t('export.moveDown', { name })} icon={<ArrowDown />} isDisabled={index >= sections.length - 2} onPress={() => onChange({ sections: movedSection(sections, id, 1) })} />
                </>
              )}
            </div>
          );
        })}
      </fieldset>
      <TextField label={t('report.foreword')} isOptional rows={4} maxLength={20_000} value={choices.foreword} onChange={(foreword) => onChange({ foreword })} />
      <TextField label={t('report.organisation')} isOptional maxLength={200} value={choices.organisation} onChange={(organisation) => onChange({ organisation })} />
      <Select
        label={t('export.accent')}
        value={choices.accent ?? ''}
        options={(Object.keys(ACCENTS) as (keyof typeof ACCENTS)[]).map((key) => ({ id: ACCENTS[key], label: t(`export.accent_${key}`) }))}
        onChange={(accent) => onChange({ accent: accent === '' ? null : accent })}
      />
      <LogoField logo={choices.logo} onLogo={(logo) => onChange({ logo })} />
    </>
  );
}

function LogoField({ logo, onLogo }: { readonly logo: string | null; readonly onLogo: (logo: string | null) => void }) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const [unreadable, setUnreadable] = useState(false);
  const read = async (file: File): Promise<void> => {
    const found = await readLogo(file);
    setUnreadable(found === null);
    if (found !== null) onLogo(found);
  };
  return (
    <div className={css.logo}>
      {logo !== null && <img src={logo} alt={t('report.logo')} />}
      <Button icon={<ImagePlus />} onPress={() => input.current?.click()}>
        {t('export.logoChoose')}
      </Button>
      {logo !== null && (
        <Button icon={<Trash2 />} onPress={() => onLogo(null)}>
          {t('export.logoRemove')}
        </Button>
      )}
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        tabIndex={-1}
        aria-hidden
        data-testid="export-logo"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void read(file);
        }}
      />
      {unreadable && <Notice tone="warning">{t('export.logoUnreadable')}</Notice>}
    </div>
  );
}

function sectionName(id: SectionId, t: Translate): string {
  switch (id) {
    case 'paths':
      return t('export.sectionPaths');
    case 'notes':
      return t('report.taskNotes');
    case 'pictures':
      return t('export.sectionPictures');
    case 'kind:service':
      return t('report.services');
    case 'kind:person':
      return t('report.people');
    default:
      return t(`cards.plural.${id.slice('kind:'.length) as CardKind}`);
  }
}
