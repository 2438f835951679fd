import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import reportCss from '../../report.css?inline';
import type { ReportDocument } from '../../../shared/outline/report';
import { ReportPage } from './report-page';

// The printed page's own styles, where they can't reach the window's: its root and body are the shadow's host.
const styles = new CSSStyleSheet();
styles.replaceSync(reportCss.replaceAll(':root', ':host').replaceAll(/(^|\})\s*body\s*\{/g, '$1 :host {'));

/** A landscape A4 page, in pixels of 1/96 inch: the widest that a document has. */
const PAGE_WIDTH_PX = 1_123;

/** A document as it will be printed, made as small as the room is wide; it is scrolled down. */
export function ReportPreview({ document, label }: { readonly document: ReportDocument; readonly label: string }) {
  const [shadow, setShadow] = useState<ShadowRoot | null>(null);
  const attach = (host: HTMLDivElement | null): void => {
    if (!host) return;
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [styles];
    setShadow(root);
  };
  const host = shadow?.host;
  useEffect(() => {
    if (!(host instanceof HTMLElement)) return undefined;
    const fit = (): void => {
      const room = host.parentElement?.clientWidth ?? PAGE_WIDTH_PX;
      host.style.setProperty('zoom', String(Math.min(1, room / PAGE_WIDTH_PX)));
    };
    const observer = new ResizeObserver(fit);
    if (host.parentElement) observer.observe(host.parentElement);
    return () => observer.disconnect();
  }, [host]);
  return (
    <div ref={attach} style={{ width: PAGE_WIDTH_PX }} role="region" aria-label={label} tabIndex={0}>
      {shadow && createPortal(<ReportPage document={document} as="div" />, shadow)}
    </div>
  );
}
