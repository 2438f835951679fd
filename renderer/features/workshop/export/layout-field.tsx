import { useRef, useState } from 'react';
import { LayoutTemplate, Pencil, Plus, Save, Trash2 } from 'lucide-react';
import type { ReportLayout } from '../../../../shared/ipc';
import { createId } from '../../../../shared/kernel/ids';
import { Button, MenuButton, Select, useT, useToasts } from '../../../ui';
import type { ExportChoices, SectionChoice } from './export-choices';
import { designIn, isLaidOut, laidOut, layoutOf, plainDesign, type Design } from './layout-choices';
import { LayoutNameDialog } from './layout-name-dialog';
import { useLayouts } from './use-layouts';
import css from './export-dialog.module.css';

interface LayoutFieldProps {
  readonly choices: ExportChoices;
  readonly usual: readonly SectionChoice[];
  readonly onChange: (design: Design) => void;
}

const NONE = '';

/** Saved layouts: choose one, save what is chosen as one, rename and delete. */
export function LayoutField({ choices, usual, onChange }: LayoutFieldProps) {
  const t = useT();
  const { show } = useToasts();
  const { all, save, remove } = useLayouts();
  const [chosenId, setChosenId] = useState(NONE);
  const [naming, setNaming] = useState<'new' | 'rename' | null>(null);
  // What was written under a layout is there again when one comes back to it.
  const left = useRef(new Map<string, Design>());
  const chosen = all.find(({ id }) => id === chosenId) ?? null;
  const design = designIn(choices);

  const choose = (id: string): void => {
    left.current.set(chosenId, design);
    const layout = all.find((each) => each.id === id);
    setChosenId(id);
    onChange(left.current.get(id) ?? (layout ? laidOut(layout, usual) : plainDesign(usual)));
  };
  const put = async (layout: ReportLayout): Promise<string | null> => {
    const outcome = await save(layout);
    if (outcome === 'taken') return t('export.layoutNameTaken');
    if (outcome === 'too-many') return t('export.layoutTooMany');
    if (outcome === 'done') {
      setNaming(null);
      setChosenId(layout.id);
      show({ tone: 'ok', text: t('export.layoutSaved', { name: layout.name }) });
    }
    return null;
  };
  const takeAway = async (layout: ReportLayout): Promise<void> => {
    if (!(await remove(layout.id))) return;
    left.current.delete(layout.id);
    // What is chosen stays: only its name is gone.
    setChosenId(NONE);
    show({ text: t('export.layoutRemoved', { name: layout.name }), action: { label: t('export.layoutUndo'), onAction: () => void put(layout) } });
  };

  const ofChosen = chosen && [
    { id: 'update', label: t('export.layoutUpdate'), icon: <Save />, isDisabled: isLaidOut(design, chosen, usual), onAction: () => void put(layoutOf(design, usual, { id: chosen.id, name: chosen.name, before: chosen })) },
    { id: 'rename', label: t('export.layoutRename'), icon: <Pencil />, onAction: () => setNaming('rename') },
    { id: 'remove', label: t('export.layoutRemove'), icon: <Trash2 />, isDanger: true, onAction: () => void takeAway(chosen) },
  ];
  return (
    <div className={css.layout}>
      <Select label={t('export.layout')} value={chosen?.id ?? NONE} options={[{ id: NONE, label: t('export.layoutNone') }, ...all.map(({ id, name }) => ({ id, label: name }))]} onChange={choose} />
      <MenuButton
        label={t('export.layoutMenu')}
        trigger={<Button icon={<LayoutTemplate />}>{t('export.layoutMenu')}</Button>}
        groups={[{ id: 'any', entries: [{ id: 'new', label: t('export.layoutNew'), icon: <Plus />, onAction: () => setNaming('new') }] }, ...(ofChosen ? [{ id: 'chosen', title: chosen.name, entries: ofChosen }] : [])]}
      />
      {naming && (
        <LayoutNameDialog
          kind={naming}
          before={naming === 'rename' ? (chosen?.name ?? '') : ''}
          onClose={() => setNaming(null)}
          onName={(name) => put(naming === 'rename' && chosen ? { ...chosen, name } : layoutOf(design, usual, { id: createId(), name, before: null }))}
        />
      )}
    </div>
  );
}
