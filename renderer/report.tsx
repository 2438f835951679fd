import '../shared/i18n/every-language';
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import './report.css';
import { createRoot } from 'react-dom/client';
import { bridgeOf, findFace } from './bridge';
import { ReportView } from './features/report';

const face = findFace();
const inBrowser = face.kind !== 'electron';
// The app writes page numbers itself; a browser can be asked for them in the page's style.
document.documentElement.classList.toggle('in-browser', inBrowser);
if (inBrowser) {
  const numbers = document.createElement('style');
  numbers.textContent = '@page { @bottom-center { content: counter(page) "/" counter(pages); font: 9pt sans-serif; color: #4a5a66; } }';
  document.head.append(numbers);
}
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(<ReportView bridge={bridgeOf(face)} jobId={new URLSearchParams(location.search).get('job')} printButton={inBrowser} />);
}
