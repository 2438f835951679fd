import { useEditor, useValue } from 'tldraw';
import { usePeers } from '../canvas-context';
import { pageIdOf } from '../binding/shape-ids';
import css from './presence.module.css';

/** Others' pointers with their names, on the page in sight. */
export function Cursors() {
  const editor = useEditor();
  const peers = usePeers();
  const { camera, page } = useValue('camera', () => ({ camera: editor.getCamera(), page: pageIdOf(editor.getCurrentPageId()) }), [editor]);
  return (
    <div className={css.cursors} aria-hidden="true">
      {peers.map(({ client, cursor, name, colour }) => {
        if (cursor?.pageId !== page) return null;
        const [x, y] = [(cursor.x + camera.x) * camera.z, (cursor.y + camera.y) * camera.z];
        return (
          <div key={client} className={css.cursor} style={{ transform: `translate(${x}px, ${y}px)` }} data-testid="cursor">
            <svg width="20" height="22" viewBox="0 0 20 22">
              <path d="M2 2 L17 11 L10 12.5 L6.5 19.5 Z" fill={colour} stroke="#fff" strokeWidth="1.5" strokeLinejoin="round" />
            </svg>
            <span style={{ background: colour }}>{name}</span>
          </div>
        );
      })}
    </div>
  );
}
