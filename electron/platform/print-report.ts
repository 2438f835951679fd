import { BrowserWindow, type WebContents } from 'electron';
import type { Problem } from '../../shared/ipc';
import { err, ok, type Result } from '../../shared/kernel/result';
import { appUrl } from './app-url';
import { pagePreferences } from './windows';

/** A whole workshop with a picture of every page, on an old laptop. */
const READY_TIMEOUT_MS = 90_000;

/** Templates don't see the page's styles and are 0 px large by default. */
const FOOTER =
  '<div style="width:100%;font:9px sans-serif;color:#4A5A66;text-align:center"><span class="pageNumber"></span>/<span class="totalPages"></span></div>';

export interface PrintOptions {
  readonly preload: string;
  /** Resolves to false when the page doesn't say within the time that it is drawn. */
  readonly ready: (jobId: string, timeoutMs: number) => Promise<boolean>;
  /** Called before the page loads: it may ask for its data from now on. */
  readonly onWindow: (contents: WebContents) => void;
  /** Aborted: the window goes as soon as it may, and what it prints is of no use. */
  readonly signal?: AbortSignal | undefined;
}

/** Prints the report page of a job in a hidden window: tagged PDF, A4 or what the page's styles say, page numbers. */
export async function printReport(jobId: string, options: PrintOptions): Promise<Result<Uint8Array, Problem>> {
  const window = new BrowserWindow({
    show: false,
    width: 900,
    height: 1200,
    webPreferences: pagePreferences({ preload: options.preload, backgroundThrottling: false, spellcheck: false }),
  });
  let isPrinting = false;
  const goAway = (): void => {
    // Electron prints one page after another: one that goes while it is printed is waited for by all later ones, for ever.
    if (!isPrinting && !window.isDestroyed()) window.destroy();
  };
  options.signal?.addEventListener('abort', goAway);
  try {
    options.signal?.throwIfAborted();
    options.onWindow(window.webContents);
    const gone = new Promise<boolean>((resolve) => window.webContents.once('render-process-gone', () => resolve(false)));
    await window.loadURL(appUrl(`report.html?job=${encodeURIComponent(jobId)}`));
    if (!(await Promise.race([options.ready(jobId, READY_TIMEOUT_MS), gone]))) return err('failed');
    options.signal?.throwIfAborted();
    isPrinting = true;
    const pdf = await window.webContents.printToPDF({
      pageSize: 'A4',
      preferCSSPageSize: true,
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: FOOTER,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    return pdf.byteLength > 0 ? ok(new Uint8Array(pdf)) : err('failed');
  } catch {
    return err('failed');
  } finally {
    isPrinting = false;
    options.signal?.removeEventListener('abort', goAway);
    goAway();
  }
}
