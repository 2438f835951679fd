import { Cursors } from '../presence/cursors';
import { Hint } from './hint';
import { SelectionBar } from './selection-bar';
import { StickyHeaders } from './sticky-headers';

/** What stands before the canvas, in the screen's own size. */
export function FrontOverlays() {
  return (
    <>
      <StickyHeaders />
      <Cursors />
      <SelectionBar />
      <Hint />
    </>
  );
}
