import { createElement } from 'react';
import { ICON_SHAPES, type IconName } from '../../../shared/outline/layout';

const isIcon = (name: string): name is IconName => Object.hasOwn(ICON_SHAPES, name);

/** An icon of the same shapes as in the pictures of documents. Says nothing to those who hear; give a label beside it. */
export function Icon({ name, size }: { readonly name: string; readonly size: number }) {
  if (!isIcon(name)) return null;
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth={2.2} strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      {ICON_SHAPES[name].map(([tag, attributes], index) => createElement(tag, { key: index, ...attributes }))}
    </svg>
  );
}
