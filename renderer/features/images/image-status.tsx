import type { ReactElement } from 'react';
import { Button, Notice, useObservable, useT } from '../../ui';
import type { ImageQueue, QueuedImage } from './image-queue';
import css from './images.module.css';

interface ImageStatusProps {
  readonly queue: ImageQueue;
  /** An image that has just been added and has no words yet. */
  readonly added: string | null;
  readonly onDescribe: (imageId: string) => void;
  readonly onDismiss: () => void;
}

/** Images on their way, those that could not be added and why, and the gentle question after one that was. */
export function ImageStatus({ queue, added, onDescribe, onDismiss }: ImageStatusProps): ReactElement | null {
  const t = useT();
  const items = useObservable(queue.items);
  if (items.length === 0 && added === null) return null;
  return (
    <div className={css.status} data-testid="image-status">
      {items.map((item) => (
        <Item key={item.id} item={item} queue={queue} />
      ))}
      {items.length === 0 && added !== null && (
        <Notice
          tone="ok"
          action={
            <>
              <Button variant="secondary" onPress={() => onDescribe(added)}>
                {t('images.describe')}
              </Button>
              <Button variant="quiet" onPress={onDismiss}>
                {t('images.dismiss')}
              </Button>
            </>
          }
        >
          {t('images.alt.ask')}
        </Notice>
      )}
    </div>
  );
}

function Item({ item: { id, name, state }, queue }: { readonly item: QueuedImage; readonly queue: ImageQueue }): ReactElement {
  const t = useT();
  const called = { name: name === '' ? t('images.unnamed') : name };
  if (typeof state === 'string') {
    return (
      <Notice
        tone={state === 'waiting' ? 'warning' : 'info'}
        action={
          <Button variant="quiet" onPress={() => queue.remove(id)}>
            {t('images.cancel')}
          </Button>
        }
      >
        {t(`images.state.${state}`, called)}
      </Notice>
    );
  }
  return (
    <Notice
      tone="danger"
      action={
        <>
          {state.problem === 'failed' || state.problem === 'disk-full' ? (
            <Button variant="secondary" onPress={() => queue.retry(id)}>
              {t('images.retry')}
            </Button>
          ) : null}
          <Button variant="quiet" onPress={() => queue.remove(id)}>
            {t('images.dismiss')}
          </Button>
        </>
      }
    >
      {t(`images.problem.${state.problem}`, called)}
    </Notice>
  );
}
