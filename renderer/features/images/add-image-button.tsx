import { Camera, ImagePlus } from 'lucide-react';
import { useRef, type ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useT } from '../../ui';
import css from './images.module.css';

interface AddImageButtonProps {
  readonly onFiles: (files: readonly File[]) => void;
}

const hasCamera = (): boolean => matchMedia('(pointer: coarse)').matches;

/** Chooses image files; on a phone or a tablet also takes a photograph. */
export function AddImageButton({ onFiles }: AddImageButtonProps): ReactElement {
  const t = useT();
  const files = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const taken = (input: HTMLInputElement): void => {
    onFiles([...(input.files ?? [])]);
    // The same file may be chosen again.
    input.value = '';
  };
  return (
    <>
      <AriaButton className={css.tool ?? ''} aria-label={t('images.add.label')} onPress={() => files.current?.click()}>
        <ImagePlus aria-hidden size={20} />
        <span aria-hidden="true">{t('images.add')}</span>
      </AriaButton>
      <input ref={files} type="file" accept="image/*" multiple hidden data-testid="image-file" onChange={(event) => taken(event.currentTarget)} />
      {hasCamera() && (
        <>
          <AriaButton className={css.tool ?? ''} onPress={() => camera.current?.click()}>
            <Camera aria-hidden size={20} />
            <span>{t('images.camera')}</span>
          </AriaButton>
          <input ref={camera} type="file" accept="image/*" capture="environment" hidden data-testid="image-camera" onChange={(event) => taken(event.currentTarget)} />
        </>
      )}
    </>
  );
}
