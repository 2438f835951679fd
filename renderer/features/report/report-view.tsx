import { useEffect, useMemo, useState } from 'react';
import { createT } from '../../../shared/i18n';
import type { Bridge, EmptySheet } from '../../../shared/ipc';
import { pickLanguage } from '../../../shared/kernel/language';
import { reportDocument, type ReportModel } from '../../../shared/outline/report';
import { ReportPage } from './report-page';
import { SheetPage } from './sheet-page';

interface ReportViewProps {
  readonly bridge: Bridge | null;
  /** The one-time id from the page's address; null when it has none. */
  readonly jobId: string | null;
  /** In a browser the person prints the page; the app prints it by itself. */
  readonly printButton: boolean;
}

/** What a job holds. */
type Printed = ReportModel | (EmptySheet & { readonly format: 'sheet' });

type State = { readonly kind: 'loading' } | { readonly kind: 'failed' } | { readonly kind: 'shown'; readonly report: Printed };

const FONTS = ['400', '700'].map((weight) => `${weight} 16px 'Atkinson Hyperlegible Next Variable'`);

/** Fetches the job's report, shows it, and tells the host when it can be printed. */
export function ReportView({ bridge, jobId, printButton }: ReportViewProps) {
  const [state, setState] = useState<State>({ kind: 'loading' });
  const t = useMemo(() => createT(state.kind === 'shown' ? state.report.language : pickLanguage(navigator.languages)), [state]);

  useEffect(() => {
    let current = true;
    void load(bridge, jobId).then((report) => {
      if (current) setState(report ? { kind: 'shown', report } : { kind: 'failed' });
    });
    return () => {
      current = false;
    };
  }, [bridge, jobId]);

  useEffect(() => {
    if (state.kind !== 'shown') return;
    const { report } = state;
    document.documentElement.lang = report.language;
    const part = report.format === 'sheet' ? report.pages[0]?.title : report.scope === 'group' ? report.parts[0]?.group : '';
    document.title = [report.title, part].filter(Boolean).join(' – ');
    if (!bridge || jobId === null) return;
    // No animation frame is waited for: a hidden window has none. A font that doesn't come must not stop the printing.
    void Promise.allSettled(FONTS.map((font) => document.fonts.load(font)))
      .then(() => bridge.call('report.ready', { jobId }))
      .catch(() => undefined);
  }, [state, bridge, jobId]);

  if (state.kind !== 'shown') {
    return (
      <main role="status">
        <p>{t(state.kind === 'loading' ? 'report.loading' : 'report.failed')}</p>
      </main>
    );
  }
  return (
    <>
      {printButton ? (
        <div className="actions">
          <button type="button" onClick={() => window.print()}>
            {t('report.print')}
          </button>
        </div>
      ) : null}
      {state.report.format === 'sheet' ? <SheetPage sheet={state.report} /> : <ReportPage document={reportDocument(state.report)} />}
    </>
  );
}

async function load(bridge: Bridge | null, jobId: string | null): Promise<Printed | null> {
  if (!bridge || jobId === null) return null;
  try {
    const { json } = await bridge.call('report.data', { jobId });
    // Made by our own host a moment ago, of the same version: only its absence has to be expected.
    const report = json === '' ? null : (JSON.parse(json) as Printed);
    return report?.format === 1 || report?.format === 'sheet' ? report : null;
  } catch {
    return null;
  }
}
