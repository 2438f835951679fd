import {
  atom,
  createTLUser,
  defaultAddFontsFromNode,
  DrawShapeTool,
  DrawShapeUtil,
  HandTool,
  SelectTool,
  TextShapeTool,
  TextShapeUtil,
  tipTapDefaultExtensions,
  TldrawHandles,
  TldrawScribble,
  TldrawShapeIndicators,
  type TLEditorComponents,
  type TLUserPreferences,
} from 'tldraw';
import sansBold from '@tldraw/assets/fonts/IBMPlexSans-Bold.woff2?url';
import sansBoldItalic from '@tldraw/assets/fonts/IBMPlexSans-BoldItalic.woff2?url';
import sansMedium from '@tldraw/assets/fonts/IBMPlexSans-Medium.woff2?url';
import sansMediumItalic from '@tldraw/assets/fonts/IBMPlexSans-MediumItalic.woff2?url';
import { FrontOverlays } from './overlay/front-overlays';
import { PageOverlays } from './overlay/page-overlays';
import { SelectionFrame } from './overlay/selection-frame';
import { CardShapeUtil } from './shapes/card/card-shape-util';
import { ChartShapeUtil } from './shapes/chart/chart-shape-util';
import { FurnitureShapeUtil } from './shapes/furniture/furniture-shape-util';
import { ImageShapeUtil } from './shapes/image/image-shape-util';
import { RelationShapeUtil } from './shapes/relation/relation-shape-util';
import { EraseTool } from './tools/erase-tool';
import { RelateTool } from './tools/relate-tool';

/*
 * What of the canvas library is used: its editor, selection, hand, pen and text. Not its menus, panels, pages or
 * clipboard. These must keep their identity: the library starts over when one changes.
 */
export const SHAPE_UTILS = [CardShapeUtil, RelationShapeUtil, FurnitureShapeUtil, ImageShapeUtil, ChartShapeUtil, DrawShapeUtil, TextShapeUtil] as const;
export const TOOLS = [SelectTool, HandTool, DrawShapeTool, TextShapeTool, RelateTool, EraseTool] as const;
export const BINDING_UTILS = [] as const;

export const COMPONENTS: TLEditorComponents = {
  Background: null,
  Grid: null,
  SnapIndicator: null,
  Scribble: TldrawScribble,
  ShapeIndicators: TldrawShapeIndicators,
  Handles: TldrawHandles,
  SelectionForeground: SelectionFrame,
  Overlays: PageOverlays,
  InFrontOfTheCanvas: FrontOverlays,
};

export const OPTIONS = { createTextOnCanvasDoubleClick: false, maxPages: 200, maxShapesPerPage: 20_000 } as const;

export const TEXT_OPTIONS = { addFontsFromNode: defaultAddFontsFromNode, tipTapConfig: { extensions: tipTapDefaultExtensions } };

/** Fonts of the text tool, from this page's own origin; by default the library would fetch them from elsewhere. */
export const ASSET_URLS = {
  fonts: {
    tldraw_sans: sansMedium,
    tldraw_sans_bold: sansBold,
    tldraw_sans_italic: sansMediumItalic,
    tldraw_sans_italic_bold: sansBoldItalic,
    // Only the plain face is offered: the others stand for themselves with it rather than being fetched.
    ...Object.fromEntries(
      ['draw', 'serif', 'mono'].flatMap((name) => [
        [`tldraw_${name}`, sansMedium],
        [`tldraw_${name}_bold`, sansBold],
        [`tldraw_${name}_italic`, sansMediumItalic],
        [`tldraw_${name}_italic_bold`, sansBoldItalic],
      ]),
    ),
  },
};

/** Preferences of the library's own, kept in memory only. */
export function createCanvasUser() {
  const preferences = atom<TLUserPreferences>('canvas preferences', { id: 'me', colorScheme: 'light', isSnapMode: false, edgeScrollSpeed: 1 });
  return createTLUser({ userPreferences: preferences, setUserPreferences: (next) => preferences.set(next) });
}
