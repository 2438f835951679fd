import { createRoot } from 'react-dom/client';
import { Tldraw } from 'tldraw';
import 'tldraw/tldraw.css';

/** The canvas library's own page, as its first example has it: what another whiteboard would send to a guest. */
createRoot(document.getElementById('root') as HTMLElement).render(<Tldraw />);
