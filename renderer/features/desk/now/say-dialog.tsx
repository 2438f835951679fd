import { useState, type ReactElement } from 'react';
import { webLink } from '../../../../shared/protocol';
import { Button, Dialog, TextField, useT } from '../../../ui';
import type { Ask } from '../../phases';

interface SayDialogProps {
  readonly targets: string[];
  readonly ask: Ask;
  readonly onClose: () => void;
}

/** A message to groups, with a link where there is material. */
export function SayDialog({ targets, ask, onClose }: SayDialogProps): ReactElement {
  const t = useT();
  const [text, setText] = useState('');
  const [link, setLink] = useState('');
  const [tried, setTried] = useState(false);
  const url = link.trim() === '' ? null : /^[a-z]+:/i.test(link.trim()) ? link.trim() : `https://${link.trim()}`;
  const badLink = url !== null && !webLink.safeParse(url).success;
  const nothing = text.trim() === '' && url === null;
  const send = async (): Promise<void> => {
    setTried(true);
    if (badLink || nothing) return;
    if (await ask('announce', { kind: url === null ? 'say' : 'material', text, targets, ...(url !== null && { link: url }) })) onClose();
  };
  return (
    <Dialog
      title={t('desk.sayTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" onPress={() => void send()}>
            {t('desk.send')}
          </Button>
        </>
      }
    >
      <TextField label={t('desk.sayText')} value={text} onChange={setText} maxLength={1_000} error={tried && nothing ? t('desk.sayNothing') : null} autoFocus />
      <TextField label={t('desk.sayLink')} value={link} onChange={setLink} maxLength={2_000} error={tried && badLink ? t('desk.badLink') : null} />
    </Dialog>
  );
}
