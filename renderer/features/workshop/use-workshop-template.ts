import { useCallback, useEffect, useState } from 'react';
import { createId } from '../../../shared/kernel/ids';
import type { BoardOutline } from '../../../shared/outline';
import { findTemplate } from '../../../shared/templates';
import { checkTemplate, templateOfBoard, templateProblemText, type Template } from '../../../shared/templates/machinery';
import { problemText, useHostAccess, useReportFailure } from '../../bridge';
import { useLanguage, useT, useToasts } from '../../ui';

export interface WorkshopTemplate {
  /** The facilitator's own template of the workshop; null for a ready-made one, and where it is not in this library. */
  readonly own: Template | null;
  readonly saveBoard: (board: BoardOutline) => void;
}

/** The workshop's own template, if it has one here, and the way to make one of a board. */
export function useWorkshopTemplate(templateId: string, title: string): WorkshopTemplate {
  const t = useT();
  const { language } = useLanguage();
  const { bridge } = useHostAccess();
  const { show } = useToasts();
  const reportFailure = useReportFailure();
  const [own, setOwn] = useState<Template | null>(null);
  useEffect(() => {
    let current = true;
    if (findTemplate(templateId)) return;
    bridge.call('templates.get', { templateId }).then(
      ({ template }) => current && setOwn(template),
      // Without it the board works; only its example and notes are missing.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [bridge, templateId]);

  const saveBoard = useCallback(
    (board: BoardOutline): void => {
      const original = findTemplate(board.templateId) ?? own ?? undefined;
      const template = templateOfBoard(board, { id: createId(), name: title.trim().slice(0, 200) || t('templates.own'), dataNotice: original?.dataNotice[language] ?? '' }, original);
      const checked = checkTemplate(template);
      if (!checked.ok) {
        const first = checked.error[0];
        return void show({ tone: 'danger', text: first ? templateProblemText(t, first) : t('templates.notSaved') });
      }
      bridge.call('templates.save', { template }).then((outcome) => {
        if (outcome.kind === 'done') show({ tone: 'ok', text: t('templates.saved', { name: template.name[language] }) });
        else if (outcome.kind === 'problem') show({ tone: 'danger', text: problemText(t, outcome.problem) });
        else show({ tone: 'danger', text: t(outcome.kind === 'too-many' ? 'templates.tooMany' : 'templates.notSaved') });
      }, reportFailure);
    },
    [bridge, own, title, t, language, show, reportFailure],
  );
  return { own, saveBoard };
}
