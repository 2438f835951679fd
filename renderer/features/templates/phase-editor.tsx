import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { createId } from '../../../shared/kernel/ids';
import type { Language } from '../../../shared/kernel/language';
import { editLocalized, inEveryLanguage, MAX_MINUTES, type PageTemplate, type PhaseTemplate } from '../../../shared/templates/machinery';
import { Button, IconButton, Select, TextField, useT } from '../../ui';
import css from './templates.module.css';

interface PhaseEditorProps {
  readonly phases: readonly PhaseTemplate[];
  readonly pages: readonly PageTemplate[];
  readonly language: Language;
  readonly onChange: (phases: readonly PhaseTemplate[]) => void;
}

const NO_PAGE = '';

/** The workshop's steps with their minutes and pages. */
export function PhaseEditor({ phases, pages, language, onChange }: PhaseEditorProps) {
  const t = useT();
  const change = (index: number, phase: PhaseTemplate): void => onChange(phases.map((one, at) => (at === index ? phase : one)));
  const swap = (index: number, other: number): void => {
    const [first, second] = [phases[index], phases[other]];
    if (first && second) onChange(phases.map((phase, at) => (at === index ? second : at === other ? first : phase)));
  };
  const total = phases.reduce((sum, { minutes }) => sum + minutes, 0);
  const pageOptions = [{ id: NO_PAGE, label: '–' }, ...pages.map((page) => ({ id: page.id, label: page.title[language] }))];
  return (
    <section className={css.panel} aria-label={t('templates.phases')}>
      <div className={css.heading}>
        <h2>{t('templates.phases')}</h2>
        <span className={css.words}>{t('templates.phasesTotal', { minutes: total })}</span>
      </div>
      <ol className={css.laneList}>
        {phases.map((phase, index) => {
          const name = phase.title[language];
          const { pageId: _, ...rest } = phase;
          return (
            <li key={phase.id} className={css.phase}>
              <TextField label={t('templates.phaseName')} value={name} onChange={(value) => change(index, { ...phase, title: editLocalized(phase.title, language, value) })} maxLength={200} />
              <TextField
                label={t('templates.minutes')}
                value={String(phase.minutes)}
                inputMode="numeric"
                onChange={(value) => {
                  const minutes = Number(value.replace(/\D/g, '').slice(0, 4));
                  change(index, { ...phase, minutes: Math.min(MAX_MINUTES, minutes) });
                }}
                error={phase.minutes < 1 ? t('templates.minutesMissing') : null}
              />
              <Select label={t('templates.phasePage')} value={phase.pageId ?? NO_PAGE} options={pageOptions} onChange={(pageId) => change(index, pageId === NO_PAGE ? rest : { ...phase, pageId })} />
              <span className={css.phaseTools}>
                <IconButton label={t('templates.moveUp', { name })} icon={<ArrowUp />} isDisabled={index === 0} onPress={() => swap(index, index - 1)} />
                <IconButton label={t('templates.moveDown', { name })} icon={<ArrowDown />} isDisabled={index === phases.length - 1} onPress={() => swap(index, index + 1)} />
                <IconButton label={t('templates.remove', { name })} icon={<Trash2 />} onPress={() => onChange(phases.filter((one) => one !== phase))} />
              </span>
            </li>
          );
        })}
      </ol>
      <div>
        <Button icon={<Plus />} onPress={() => onChange([...phases, { id: createId(), title: inEveryLanguage(t('templates.newPhase')), minutes: 15 }])}>
          {t('templates.addPhase')}
        </Button>
      </div>
    </section>
  );
}
