import { useState, type ReactElement } from 'react';
import type { Phase } from '../../../../shared/facilitation';
import { LONGEST_PHASE_MINUTES, PHASE_MODES } from '../../../../shared/protocol';
import { PHASE_TOOLS } from '../../../../shared/templates/types';
import { Button, Dialog, Select, TextField, useT } from '../../../ui';
import type { Ask } from '../../phases';
import css from '../desk.module.css';
import type { PageName } from '../now/action-bar';
import { PickMany } from './pick-many';
import { readTime } from './read-time';

interface PhaseDialogProps {
  readonly phase: Phase;
  readonly pages: readonly PageName[];
  readonly ask: Ask;
  readonly onClose: () => void;
}

/** One phase of the plan: what is asked, how long, where, with which tools, and who may do what. */
export function PhaseDialog({ phase, pages, ask, onClose }: PhaseDialogProps): ReactElement {
  const t = useT();
  const [title, setTitle] = useState(phase.title);
  const [instruction, setInstruction] = useState(phase.instruction);
  const [minutes, setMinutes] = useState(String(phase.minutes));
  const [at, setAt] = useState(phase.at?.replace(':', '.') ?? '');
  const [pageId, setPageId] = useState(phase.pageId ?? '');
  const [tools, setTools] = useState<readonly string[]>(phase.tools ?? PHASE_TOOLS);
  const [mode, setMode] = useState(phase.mode);
  const [ready, setReady] = useState(phase.ready);
  const [kind, setKind] = useState(phase.kind);
  const count = Number(minutes);
  const badMinutes = minutes.trim() === '' || !Number.isInteger(count) || count < 0 || count > LONGEST_PHASE_MINUTES;
  const badTime = at.trim() !== '' && readTime(at) === null;
  const save = async (): Promise<void> => {
    if (badMinutes || badTime || title.trim() === '') return;
    const open = PHASE_TOOLS.filter((tool) => tools.includes(tool));
    const change = { title: title.trim(), instruction: instruction.trim(), minutes: count, at: readTime(at), pageId: pageId === '' ? null : pageId, tools: open.length === PHASE_TOOLS.length ? null : open, mode, ready, kind };
    if (await ask('plan.change', { phaseId: phase.id, change })) onClose();
  };
  return (
    <Dialog
      title={t('desk.plan.editTitle')}
      isOpen
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" onPress={() => void save()}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <TextField label={t('desk.plan.phase')} value={title} onChange={setTitle} maxLength={200} error={title.trim() === '' ? t('desk.plan.noTitle') : null} autoFocus />
      <TextField label={t('desk.plan.instruction')} value={instruction} onChange={setInstruction} maxLength={4_000} rows={3} />
      <div className={css.row}>
        <TextField label={t('desk.plan.minutes')} value={minutes} onChange={setMinutes} inputMode="numeric" maxLength={4} error={badMinutes ? t('desk.plan.badMinutes') : null} />
        <TextField label={t('desk.plan.at')} value={at} onChange={setAt} maxLength={5} error={badTime ? t('desk.plan.badTime') : null} />
      </div>
      <div className={css.row}>
        <Select label={t('desk.plan.kind')} value={kind} options={(['work', 'break'] as const).map((id) => ({ id, label: t(`desk.plan.kind.${id}`) }))} onChange={setKind} />
        <Select label={t('desk.plan.page')} value={pageId} options={[{ id: '', label: t('desk.plan.anyPage') }, ...pages.map((page) => ({ id: page.id, label: page.title }))]} onChange={setPageId} />
        <Select label={t('desk.modes')} value={mode} options={PHASE_MODES.map((id) => ({ id, label: t(`desk.mode.${id}`) }))} onChange={setMode} />
        <Select label={t('desk.plan.ready')} value={ready} options={(['signal', 'freeze'] as const).map((id) => ({ id, label: t(`desk.plan.ready.${id}`) }))} onChange={setReady} />
      </div>
      <PickMany label={t('desk.tools')} options={PHASE_TOOLS.map((tool) => ({ id: tool, name: t(`desk.tool.${tool}`) }))} chosen={tools} onChange={setTools} />
    </Dialog>
  );
}
