import { useState, type ReactElement } from 'react';
import type { Facilitation } from '../../../../shared/facilitation';
import type { GroupInfo } from '../../../../shared/protocol';
import { Button, Dialog, Select, useT } from '../../../ui';
import type { Ask } from '../../phases';
import type { PageName } from './action-bar';

interface ProjectorDialogProps {
  readonly shown: Facilitation['projector'];
  readonly groups: readonly GroupInfo[];
  readonly pages: readonly PageName[];
  readonly ask: Ask;
  readonly onClose: () => void;
}

const JOIN = '';

/** What the screen in the room shows beside phase and time: how to join, or one group's page. */
export function ProjectorDialog({ shown, groups, pages, ask, onClose }: ProjectorDialogProps): ReactElement {
  const t = useT();
  const [groupId, setGroupId] = useState(shown.kind === 'board' && groups.some(({ id }) => id === shown.groupId) ? shown.groupId : JOIN);
  const [pageId, setPageId] = useState((shown.kind === 'board' ? shown.pageId : pages[0]?.id) ?? '');
  const show = async (): Promise<void> => {
    if (await ask('projector.show', { view: groupId === JOIN ? { kind: 'join' } : { kind: 'board', groupId, pageId } })) onClose();
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
      <Select label={t('desk.group')} value={groupId} options={[{ id: JOIN, label: t('desk.projectorJoin') }, ...groups.map(({ id, name }) => ({ id, label: name }))]} onChange={setGroupId} />
      {groupId !== JOIN && <Select label={t('desk.bringPage')} value={pageId} options={pages.map(({ id, title }) => ({ id, label: title }))} onChange={setPageId} />}
    </Dialog>
  );
}
