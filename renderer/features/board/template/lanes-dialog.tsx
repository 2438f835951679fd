import { useState, type ReactElement } from 'react';
import { Redo2, Undo2 } from 'lucide-react';
import type * as Y from 'yjs';
import { lanesInLanguage, removeLane, replaceLanes, setUnlocked, type BoardContext } from '../../../../shared/doc';
import { formatDate } from '../../../../shared/i18n';
import { LANGUAGES } from '../../../../shared/kernel/language';
import type { Observable } from '../../../../shared/kernel/observable';
import type { BoardOutline, FrameOutline, LaneOutline } from '../../../../shared/outline';
import type { LanePreset, Template } from '../../../../shared/templates/types';
import { Button, Checkbox, Dialog, useLanguage, useObservable, useT } from '../../../ui';
import { useUndoState } from '../use-board';
import { cardsOfLanes, lanesWithout } from './lanes-amount';
import { LaneList } from './lane-list';
import css from './template.module.css';

interface LanesDialogProps {
  readonly ctx: BoardContext;
  readonly undo: Y.UndoManager;
  readonly outline: Observable<BoardOutline>;
  readonly pageId: string;
  readonly template: Template | null;
  readonly canManage: boolean;
  readonly onClose: () => void;
}

/** What waits for a yes, because cards would go to the tray. */
interface Asked {
  readonly title: string;
  readonly cards: number;
  readonly run: () => void;
}

/** A page's rows and columns while the group looks on: rename, add, order, remove, or take a ready-made set. */
export function LanesDialog({ ctx, undo, outline, pageId, template, canManage, onClose }: LanesDialogProps): ReactElement {
  const t = useT();
  const { language } = useLanguage();
  const board = useObservable(outline);
  const { canUndo, canRedo } = useUndoState(undo);
  const [asked, setAsked] = useState<Asked | null>(null);
  const page = board.pages.find((candidate) => candidate.id === pageId);
  const frames = (page?.frames ?? []).filter((frame) => frame.kind !== 'free');
  const presetsOf = (frame: FrameOutline): readonly LanePreset[] => template?.pages.flatMap((one) => one.frames).find(({ id }) => id === frame.id)?.presets ?? [];
  const boardLanguage = LANGUAGES.find((known) => known === board.language) ?? language;

  const act = (run: () => void): void => {
    // A change of the structure is a step of undo of its own.
    undo.stopCapturing();
    run();
    undo.stopCapturing();
  };
  const remove = (frame: FrameOutline, lane: LaneOutline): void => {
    const run = (): void => act(() => removeLane(ctx, lane.id));
    const cards = cardsOfLanes(frame, [lane.id]);
    if (cards === 0) run();
    else setAsked({ title: t('templates.removeLaneTitle', { name: lane.title }), cards, run });
  };
  const take = (frame: FrameOutline, preset: LanePreset): void => {
    const lanes = lanesInLanguage(preset.lanes, boardLanguage);
    const run = (): void => act(() => replaceLanes(ctx, frame.id, preset.axis, lanes));
    const cards = cardsOfLanes(frame, lanesWithout(frame, preset));
    if (cards === 0) run();
    else setAsked({ title: t('templates.takePresetTitle'), cards, run });
  };
  return (
    <Dialog
      title={t('templates.editLanes')}
      isOpen
      onClose={onClose}
      size="wide"
      actions={
        <>
          <Button variant="quiet" icon={<Undo2 />} isDisabled={!canUndo} onPress={() => undo.undo()}>
            {t('board.undo')}
          </Button>
          <Button variant="quiet" icon={<Redo2 />} isDisabled={!canRedo} onPress={() => undo.redo()}>
            {t('board.redo')}
          </Button>
          <Button variant="primary" onPress={onClose}>
            {t('templates.done')}
          </Button>
        </>
      }
    >
      <div className={css.lanes}>
        <p className={css.muted}>{t('templates.editLanesText')}</p>
        {canManage && (
          <Checkbox isChecked={board.unlocked} onChange={(isChecked) => setUnlocked(ctx, isChecked)}>{t('templates.groupMayEdit')}</Checkbox>
        )}
        {board.tray.length > 0 && <p role="status">{t('templates.trayWaits', { count: board.tray.length })}</p>}
        {frames.length === 0 && <p>{t('templates.noLanes')}</p>}
        {frames.map((frame) => (
          <section key={frame.id} className={css.frame}>
            {frame.title && <h3>{frame.title}</h3>}
            {(frame.kind === 'grid' || frame.kind === 'levels') && <LaneList ctx={ctx} frame={frame} axis="row" act={act} onRemove={(lane) => remove(frame, lane)} />}
            {frame.kind !== 'levels' && <LaneList ctx={ctx} frame={frame} axis="column" act={act} onRemove={(lane) => remove(frame, lane)} />}
            {presetsOf(frame).length > 0 && (
              <div>
                <h4>{t('templates.presets')}</h4>
                <ul className={css.presets}>
                  {presetsOf(frame).map((preset) => {
                    const name = preset.since ? t('templates.presetSince', { name: preset.name[language], date: formatDate(preset.since, language) }) : preset.name[language];
                    return (
                      <li key={preset.id} className={css.preset}>
                        <span>
                          {name}
                          <span className={css.muted}>{preset.lanes.map((lane) => lane.title[boardLanguage]).join(' · ')}</span>
                        </span>
                        <Button aria-label={t('templates.takePresetNamed', { name })} onPress={() => take(frame, preset)}>
                          {t('templates.takePreset')}
                        </Button>
                      </li>
                    );
                  })}
                </ul>
              </div>
            )}
          </section>
        ))}
      </div>
      {asked && (
        <Dialog
          role="alertdialog"
          title={asked.title}
          isOpen
          onClose={() => setAsked(null)}
          actions={
            <>
              <Button onPress={() => setAsked(null)}>{t('templates.cancel')}</Button>
              <Button
                variant="danger"
                onPress={() => {
                  asked.run();
                  setAsked(null);
                }}
              >
                {t('templates.removeConfirm')}
              </Button>
            </>
          }
        >
          <p>{t('templates.removeLaneCards', { count: asked.cards })}</p>
        </Dialog>
      )}
    </Dialog>
  );
}
