import { useState, type ReactElement } from 'react';
import { Button, Dialog, TextField, useT } from '../../ui';

interface AltDialogProps {
  readonly alt: string;
  readonly onSave: (alt: string) => void;
  readonly onClose: () => void;
}

const MAX_ALT = 500;

/** Asks what an image shows. */
export function AltDialog({ alt, onSave, onClose }: AltDialogProps): ReactElement {
  const t = useT();
  const [text, setText] = useState(alt);
  return (
    <Dialog
      title={t('images.alt')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('images.cancel')}
          </Button>
          <Button variant="primary" onPress={() => onSave(text.trim())}>
            {t('images.save')}
          </Button>
        </>
      }
    >
      <TextField label={t('images.alt')} hint={t('images.alt.hint')} value={text} onChange={setText} rows={3} maxLength={MAX_ALT} autoFocus />
    </Dialog>
  );
}
