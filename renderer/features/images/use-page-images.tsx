import { useCallback, useState, type ReactNode, type RefObject } from 'react';
import type * as Y from 'yjs';
import { removeImage, setImageAlt, type BoardContext } from '../../../shared/doc';
import type { Observable } from '../../../shared/kernel/observable';
import type { BoardOutline, ImageOutline } from '../../../shared/outline';
import type { BoardCanvasHandle, ImageSource } from '../../canvas';
import { useLanguage, useObservable } from '../../ui';
import { AddImageButton } from './add-image-button';
import { AltDialog } from './alt-dialog';
import type { HostSeat } from './asset-client';
import { ImageList } from './image-list';
import { ImageStatus } from './image-status';
import { useBoardImages, type BoardImages } from './use-board-images';
import { useImageIntake, type ImageIntake } from './use-image-intake';

export interface PageImagesInput {
  /** None where there is no host to keep images: then none can be added. */
  readonly seat: HostSeat | undefined;
  readonly ctx: BoardContext;
  readonly undo: Y.UndoManager;
  readonly outline: Observable<BoardOutline>;
  /** Undefined while the board is not there yet. */
  readonly pageId: string | undefined;
  readonly hostAway: boolean;
  readonly readOnly: boolean;
  readonly canvas: RefObject<BoardCanvasHandle | null>;
}

/** What the board's page needs of images, ready to be put in its places. */
export interface PageImages {
  readonly source: ImageSource;
  readonly intake: ImageIntake;
  readonly describe: (imageId: string) => void;
  readonly button: ReactNode;
  readonly status: ReactNode;
  readonly list: ReactNode;
  readonly dialog: ReactNode;
}

const NO_SEAT: HostSeat = { socketBase: '', session: '', boardId: '' };
const imagesOn = (outline: BoardOutline, pageId: string | undefined): readonly ImageOutline[] => outline.pages.find(({ id }) => id === pageId)?.images ?? [];

export function usePageImages({ seat, ctx, undo, outline, pageId, hostAway, readOnly, canvas }: PageImagesInput): PageImages {
  const { language } = useLanguage();
  const [described, setDescribed] = useState<string | null>(null);
  // After the canvas has taken in what was added.
  const onAdded = useCallback((imageId: string) => void setTimeout(() => canvas.current?.focusImage(imageId)), [canvas]);
  const images = useBoardImages({ seat: seat ?? NO_SEAT, ctx, undo, outline, language, hostAway, onAdded });
  const enabled = seat !== undefined && !readOnly && pageId !== undefined;
  const take = (files: readonly File[], at: { readonly x: number; readonly y: number } | null = null): void => {
    if (pageId !== undefined) images.add(files, { pageId, at });
  };
  const intake = useImageIntake(enabled, (files, point) => take(files, point && (canvas.current?.pointAt(point.x, point.y) ?? null)));
  const describe = useCallback((imageId: string) => setDescribed(imageId), []);
  const image = described === null ? undefined : imagesOn(outline.get(), pageId).find(({ id }) => id === described);
  return {
    source: images.store,
    intake,
    describe,
    button: enabled ? <AddImageButton onFiles={(files) => take(files)} /> : null,
    status: <ImageStatus queue={images.queue} added={images.added} onDescribe={describe} onDismiss={images.forgetAdded} />,
    list: (
      <PageImageList
        outline={outline}
        pageId={pageId}
        images={images}
        readOnly={readOnly}
        onDescribe={describe}
        onRemove={(imageId) => {
          undo.stopCapturing();
          removeImage(ctx, imageId);
        }}
        onShow={canvas.current ? (imageId) => canvas.current?.focusImage(imageId) : null}
      />
    ),
    dialog: image && (
      <AltDialog
        alt={image.alt}
        onClose={() => setDescribed(null)}
        onSave={(alt) => {
          undo.stopCapturing();
          setImageAlt(ctx, image.id, alt);
          setDescribed(null);
          images.forgetAdded();
        }}
      />
    ),
  };
}

interface PageImageListProps {
  readonly outline: Observable<BoardOutline>;
  readonly pageId: string | undefined;
  readonly images: BoardImages;
  readonly readOnly: boolean;
  readonly onDescribe: (imageId: string) => void;
  readonly onRemove: (imageId: string) => void;
  readonly onShow: ((imageId: string) => void) | null;
}

/** Apart from the page, which must not be drawn with every letter. */
function PageImageList({ outline, pageId, images, ...rest }: PageImageListProps): ReactNode {
  const board = useObservable(outline);
  return <ImageList images={imagesOn(board, pageId)} store={images.store} {...rest} />;
}
