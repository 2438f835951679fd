import { useState, type ReactElement } from 'react';
import type { Facilitation } from '../../../../shared/facilitation';
import type { GroupInfo } from '../../../../shared/protocol';
import { Button, Dialog, Select, useLanguage, useT } from '../../../ui';
import { shownResults, useMethods, type ShownResult } from '../../methods';
import type { Ask } from '../../phases';
import type { LiveWorkshop } from '../../workshop';
import type { PageName } from './action-bar';

interface ProjectorDialogProps {
  readonly workshop: LiveWorkshop;
  readonly shown: Facilitation['projector'];
  readonly groups: readonly GroupInfo[];
  readonly pages: readonly PageName[];
  readonly ask: Ask;
  readonly onClose: () => void;
}

const JOIN = '';
const RESULT = 'result ';

/** What the screen in the room shows beside phase and time: how to join, one group's page, or what a vote or a survey found. */
export function ProjectorDialog({ workshop, shown, groups, pages, ask, onClose }: ProjectorDialogProps): ReactElement {
  const t = useT();
  const { language } = useLanguage();
  const results = shownResults(useMethods(workshop.session.doc).methods, language);
  const keyOf = ({ methodId, questionId }: Pick<ShownResult, 'methodId' | 'questionId'>): string => `${RESULT}${methodId} ${questionId ?? ''}`;
  const [chosen, setChosen] = useState(shown.kind === 'board' ? shown.groupId : shown.kind === 'result' ? keyOf(shown) : JOIN);
  const result = results.find((one) => keyOf(one) === chosen);
  const groupId = groups.some(({ id }) => id === chosen) ? chosen : null;
  const [pageId, setPageId] = useState((shown.kind === 'board' ? shown.pageId : pages[0]?.id) ?? '');
  const show = async (): Promise<void> => {
    if (await ask('projector.show', { view: result ? { kind: 'result', methodId: result.methodId, questionId: result.questionId } : groupId === null ? { kind: 'join' } : { kind: 'board', groupId, pageId } })) onClose();
  };
  return (
    <Dialog
      title={t('desk.projectorShows')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" onPress={() => void show()}>
            {t('desk.projectorShow')}
          </Button>
        </>
      }
    >
      <Select
        label={t('desk.group')}
        value={result || groupId !== null ? chosen : JOIN}
        options={[
          { id: JOIN, label: t('desk.projectorJoin') },
          ...groups.map(({ id, name }) => ({ id, label: name })),
          ...results.map((one) => ({ id: keyOf(one), label: t('together.result', { title: one.title }) })),
        ]}
        onChange={setChosen}
      />
      {groupId !== null && <Select label={t('desk.bringPage')} value={pageId} options={pages.map(({ id, title }) => ({ id, label: title }))} onChange={setPageId} />}
    </Dialog>
  );
}
