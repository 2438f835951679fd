import { Suspense, useEffect, useMemo, useState, type ReactElement } from 'react';
import { ArrowLeft, Lightbulb } from 'lucide-react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { createUndo, exampleBoard, type BoardContext } from '../../../../shared/doc';
import { createId } from '../../../../shared/kernel/ids';
import { buildOutline } from '../../../../shared/outline';
import type { Template } from '../../../../shared/templates/types';
import { BoardCanvas } from '../../../canvas';
import { Button, Select, Skeleton, useLanguage, useT } from '../../../ui';
import { RecordView } from '../../record';
import { useMedia } from '../use-media';
import { BOTH_MIN_WIDTH_PX } from '../board-view';
import css from './template.module.css';

interface ExampleViewProps {
  readonly template: Template;
  /** The page in sight behind. */
  readonly pageId: string;
  readonly onClose: () => void;
}

const NOBODY = { id: 'example', name: '', colour: '#005a8c' };

/** A good result of this template on a board of its own, to look at: nothing of it reaches the group's board. */
export function ExampleView({ template, pageId, onClose }: ExampleViewProps): ReactElement {
  const t = useT();
  const { language } = useLanguage();
  const isWide = useMedia(`(min-width: ${BOTH_MIN_WIDTH_PX}px)`);
  const [face, setFace] = useState<'canvas' | 'record'>(isWide ? 'canvas' : 'record');
  const [chosen, setChosen] = useState(pageId);
  const board = useMemo(() => {
    const doc = exampleBoard(template, language);
    const ctx: BoardContext = { doc, origin: {}, author: 'example', now: Date.now, newId: () => createId() };
    return { doc, ctx, undo: createUndo(ctx), outline: buildOutline(doc) };
  }, [template, language]);
  useEffect(() => () => board.undo.destroy(), [board]);
  const { pages } = board.outline;
  const page = pages.find((candidate) => candidate.id === chosen) ?? pages[0];
  return (
    <ModalOverlay isOpen onOpenChange={(open) => !open && onClose()} className={css.overlay ?? ''}>
      <Modal className={css.full ?? ''}>
        <AriaDialog aria-label={t('templates.example')} className={css.example ?? ''} data-testid="example">
          <div className={css.band}>
            <Lightbulb aria-hidden />
            <span className={css.bandWords}>
              <strong>{t('templates.example')}</strong> <span>{t('templates.exampleText')}</span>
            </span>
            <Button variant="primary" icon={<ArrowLeft />} autoFocus onPress={onClose}>
              {t('templates.backToBoard')}
            </Button>
          </div>
          <div className={css.exampleBar}>
            {pages.length > 1 && page && (
              <Select label={t('templates.pages')} isLabelHidden value={page.id} options={pages.map(({ id, title }) => ({ id, label: title }))} onChange={setChosen} />
            )}
            <Select
              label={t('templates.exampleFace')}
              isLabelHidden
              value={face}
              options={[
                { id: 'canvas', label: t('templates.exampleCanvas') },
                { id: 'record', label: t('templates.exampleRecord') },
              ]}
              onChange={setFace}
            />
          </div>
          <div className={css.exampleFace}>
            {page && face === 'canvas' && (
              <Suspense fallback={<Skeleton count={6} height={140} width="30%" />}>
                <BoardCanvas key={language} ctx={board.ctx} undo={board.undo} awareness={null} me={NOBODY} pageId={page.id} language={language} readOnly />
              </Suspense>
            )}
            {page && face === 'record' && <RecordView key={page.id} ctx={board.ctx} undo={board.undo} outline={board.outline} pageId={page.id} readOnly />}
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
