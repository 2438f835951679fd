import { Captions, LocateFixed, Trash2 } from 'lucide-react';
import { useCallback, useSyncExternalStore, type ReactElement } from 'react';
import type { ImageOutline } from '../../../shared/outline';
import { Button, useT } from '../../ui';
import type { ImageStore } from './image-store';
import css from './images.module.css';

interface ImageListProps {
  readonly images: readonly ImageOutline[];
  readonly store: ImageStore;
  readonly readOnly: boolean;
  readonly onDescribe: (imageId: string) => void;
  readonly onRemove: (imageId: string) => void;
  /** Null while the canvas is not shown. */
  readonly onShow: ((imageId: string) => void) | null;
}

/** The images of a page as the record shows them: small, with their words. Nothing when there are none. */
export function ImageList({ images, store, readOnly, onDescribe, onRemove, onShow }: ImageListProps): ReactElement | null {
  const t = useT();
  if (images.length === 0) return null;
  return (
    <section className={css.list} aria-label={t('images.title')} data-testid="image-list">
      <h3>{t('images.title')}</h3>
      <ul>
        {images.map(({ id, assetId, alt }) => (
          <li key={id} data-image-id={id}>
            <Small assetId={assetId} store={store} />
            <p className={alt === '' ? css.wordless : undefined}>{alt === '' ? t('images.alt.none') : alt}</p>
            <div className={css.actions}>
              {!readOnly && (
                <Button variant="quiet" icon={<Captions />} onPress={() => onDescribe(id)}>
                  {t('images.describe')}
                </Button>
              )}
              {onShow && (
                <Button variant="quiet" icon={<LocateFixed />} onPress={() => onShow(id)}>
                  {t('images.show')}
                </Button>
              )}
              {!readOnly && (
                <Button variant="quiet" icon={<Trash2 />} onPress={() => onRemove(id)}>
                  {t('images.remove')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Small({ assetId, store }: { readonly assetId: string; readonly store: ImageStore }): ReactElement {
  const t = useT();
  const state = useSyncExternalStore(
    store.subscribe,
    useCallback(() => store.state(assetId), [store, assetId]),
  );
  // The words stand beside it.
  return <div className={css.small}>{state.kind === 'shown' ? <img src={state.url} alt="" /> : <span>{t(`images.${state.kind}`)}</span>}</div>;
}
