import type { DocFact, DocPart, ReportDocument } from '../../../shared/outline/report';
import { ReportMap } from './report-map';
import { ReportTable } from './report-table';

interface ReportPageProps {
  readonly document: ReportDocument;
  /** `div` where it is shown within another page. */
  readonly as?: 'main' | 'div';
}

/** The whole printable report. Pure: what it shows is in `document`. */
export function ReportPage({ document: { title, facts, foreword, logo, accent, parts, dataUse }, as: Frame = 'main' }: ReportPageProps) {
  const noteOnMap = parts.at(-1)?.pictures.at(-1)?.picture.drawing != null;
  const startsWide = parts[0]?.tables[0]?.wide ?? false;
  return (
    <Frame className="report" style={accent === null ? undefined : { ['--heading' as string]: accent }}>
      <header className={startsWide ? 'wide' : undefined}>
        {logo && <img className="logo" src={logo.dataUrl} alt={logo.alt} />}
        <h1>{title}</h1>
        <Facts facts={facts} />
        {foreword.map((text, index) => (
          <p key={index} className="foreword" dir="auto">
            {text}
          </p>
        ))}
      </header>
      {parts.map((part, index) => (
        <Part key={part.groupId} part={part} first={index === 0} noteFollows={noteOnMap && index === parts.length - 1} />
      ))}
      <section className={noteOnMap ? 'wide note' : 'note'}>
        <h2>{dataUse.heading}</h2>
        <p className="said">{dataUse.text}</p>
      </section>
    </Frame>
  );
}

function Part({ part, first, noteFollows }: { readonly part: DocPart; readonly first: boolean; readonly noteFollows: boolean }) {
  const level = part.heading === null ? 2 : 3;
  const wide = part.tables[0]?.wide ?? false;
  return (
    <>
      {part.heading === null ? null : (
        <div className={[wide ? 'wide' : '', first ? '' : 'new-page'].join(' ')}>
          <h2>{part.heading}</h2>
          <Facts facts={part.facts} />
        </div>
      )}
      {part.tables.map((table) => (
        <ReportTable key={table.id} table={table} id={`${part.groupId}-${table.id}`} level={level} />
      ))}
      {part.pictures.map((picture, index) => (
        <ReportMap key={index} picture={picture} id={`${part.groupId}-map-${index}`} level={level} noteFollows={noteFollows && index === part.pictures.length - 1} />
      ))}
    </>
  );
}

function Facts({ facts }: { readonly facts: readonly DocFact[] }) {
  if (facts.length === 0) return null;
  return (
    <dl>
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
