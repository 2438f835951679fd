import { useState, type FormEvent } from 'react';
import { failureOf, failureText, useHostAccess } from '../../bridge';
import { Button, Dialog, TextField, useT } from '../../ui';
import { joinAddress } from './join-address';

/** Joining somebody else's workshop: in the app in a window of its own, in a browser by going there. */
export function JoinDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const { bridge, platform } = useHostAccess();
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const url = joinAddress(text);
    if (url === null) {
      setError(t('home.joinInvalid'));
    } else if (platform === 'browser') {
      window.location.assign(url);
    } else {
      bridge.call('app.openJoinLink', { url }).then(
        ({ opened, problem }) => (opened ? onClose() : setError(t(problem ? `certificate.join.${problem}` : 'home.joinFailed'))),
        (failure: unknown) => setError(failureText(t, failureOf(failure))),
      );
    }
  };
  return (
    <Dialog
      title={t('home.joinTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" type="submit" form="join-workshop">
            {t('home.joinGo')}
          </Button>
        </>
      }
    >
      <form id="join-workshop" onSubmit={submit} noValidate>
        <TextField
          label={t('home.joinLabel')}
          hint={t('home.joinText')}
          placeholder={t('home.joinPlaceholder')}
          value={text}
          onChange={(value) => {
            setText(value);
            setError(null);
          }}
          error={error}
          inputMode="url"
          autoComplete="off"
          isRequired
          autoFocus
        />
      </form>
    </Dialog>
  );
}
