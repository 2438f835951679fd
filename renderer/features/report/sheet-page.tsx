import { createT } from '../../../shared/i18n';
import type { EmptySheet } from '../../../shared/ipc';
import { trustedSvg } from './report-map';

/** A page's grid without cards, as large as the paper allows, to be written on by hand. */
export function SheetPage({ sheet: { title, language, size, notice, pages } }: { readonly sheet: EmptySheet }) {
  const t = createT(language);
  return (
    <main>
      {pages.map((page, index) => (
        <section key={index} className={`sheet sheet-${size}`}>
          <h1>{page.title}</h1>
          <p className="sheet-facts">
            <span>{title}</span>
            {[t('templates.sheetGroup'), t('templates.sheetRegion'), t('templates.sheetDate')].map((label) => (
              <span key={label} className="sheet-blank">{`${label}:`}</span>
            ))}
          </p>
          <p>{page.instruction}</p>
          <div className="sheet-grid" dangerouslySetInnerHTML={{ __html: trustedSvg(page.svg) ?? '' }} />
          {notice ? <p className="sheet-notice">{notice}</p> : null}
        </section>
      ))}
    </main>
  );
}
