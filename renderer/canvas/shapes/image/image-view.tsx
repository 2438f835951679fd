import { useCallback, useSyncExternalStore } from 'react';
import { useCanvas } from '../../canvas-context';
import type { ImageState } from '../../types';
import type { ImageShape } from './image-shape';
import css from './image.module.css';

const MISSING: ImageState = { kind: 'missing' };
const nothing = (): (() => void) => () => undefined;

/** The picture, or in its place and size what is the matter with it. */
export function ImageView({ shape }: { readonly shape: ImageShape }) {
  const { t, images } = useCanvas();
  const { w, h, assetId, imageId, alt } = shape.props;
  const state = useSyncExternalStore(
    images?.subscribe ?? nothing,
    useCallback(() => images?.state(assetId) ?? MISSING, [images, assetId]),
  );
  return (
    <div className={css.image} style={{ width: w, height: h }} data-testid="board-image" data-image-id={imageId} data-state={state.kind}>
      {state.kind === 'shown' ? (
        <img src={state.url} alt={alt === '' ? t('images.alt.none') : alt} draggable={false} />
      ) : (
        <div className={css.place} role="img" aria-label={alt === '' ? t(`images.${state.kind}`) : `${alt}. ${t(`images.${state.kind}`)}`}>
          {alt !== '' && <strong>{alt}</strong>}
          <span>{t(`images.${state.kind}`)}</span>
        </div>
      )}
    </div>
  );
}
