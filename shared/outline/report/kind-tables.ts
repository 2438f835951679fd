import { cardKindSpec, type CardField, type CardKind } from '../../doc/cards';
import { cell, fieldWords, fromToWords, joined, missing, placeWords, plain, providerWords, strong, type ReportVoice } from './doc-lines';
import type { DocCell, DocTable } from './document-types';
import type { ReportEntry } from './types';

interface Column {
  readonly label: string;
  readonly share: number;
  readonly cell: (entry: ReportEntry) => DocCell;
  /** Left out when no row has anything in it. */
  readonly optional?: boolean;
}

/** The entries of one kind as a table that fits a portrait page: what belongs together shares a cell. */
export function kindTable(kind: CardKind, heading: string, entries: readonly ReportEntry[], voice: ReportVoice): DocTable {
  const columns = [...COLUMNS[kind](voice), votesColumn(voice)].filter((column) => column.optional !== true || entries.some((entry) => column.cell(entry).length > 0));
  const rows = entries.map((entry) => columns.map((column) => column.cell(entry)));
  return {
    id: kind,
    heading,
    wide: false,
    columns: columns.map(({ label, share }) => ({ label, share })),
    // In a list of one column nothing needs to stand out.
    rows: columns.length === 1 ? rows.map((row) => row.map((cells) => cells.map((lines) => lines.map((line) => ({ ...line, tone: 'plain' as const }))))) : rows,
    empty: voice.t('report.empty'),
  };
}

const votesColumn = ({ t }: ReportVoice): Column => ({ label: t('cards.votesLabel'), share: 2, optional: true, cell: ({ votes }) => cell(plain(votes > 0 ? String(votes) : '')) });
const leadsTo = ({ t }: ReportVoice): Column => ({ label: t('report.leadsTo'), share: 3, optional: true, cell: (entry) => cell(plain(entry.leadsTo.join('; '))) });
const text = (kind: CardKind, { t }: ReportVoice, share: number): Column => ({ label: t(`cards.text.${kind}`), share, cell: (entry) => cell(strong(entry.text)) });

/** The text, what was filled in of the fields, and the place: enough for kinds whose fields are few and short. */
const fieldColumns = (kind: CardKind, voice: ReportVoice): Column[] => [
  text(kind, voice, 5),
  ...(Object.keys(cardKindSpec(kind).fields) as CardField[]).map((field): Column => ({
    label: voice.t(`cards.field.${field}`),
    share: cardKindSpec(kind).fields[field]?.type === 'text' ? 3 : 2,
    optional: true,
    cell: (entry) => cell(plain(fieldWords(entry, field, voice))),
  })),
  { label: voice.t('report.place'), share: 3, cell: (entry) => cell(plain(placeWords(entry, voice))) },
  leadsTo(voice),
];

const COLUMNS: Readonly<Record<CardKind, (voice: ReportVoice) => readonly Column[]>> = {
  service: (voice) => [
    text('service', voice, 4),
    { label: voice.t('report.provider'), share: 3, cell: (entry) => cell(plain(providerWords(entry, voice))) },
    { label: voice.t('report.access'), share: 3, cell: (entry) => cell(plain(fieldWords(entry, 'access', voice))) },
    {
      label: voice.t('report.responsible'),
      share: 3,
      cell: (entry) => cell(entry.responsible.trim() === '' ? missing(voice.t('report.noResponsible')) : plain(entry.responsible)),
    },
    leadsTo(voice),
    { label: voice.t('report.place'), share: 2, cell: (entry) => cell(plain(placeWords(entry, voice))) },
  ],
  handover: (voice) => [
    text('handover', voice, 4),
    { label: voice.t('cards.field.form'), share: 3, cell: (entry) => cell(plain(fieldWords(entry, 'form', voice))) },
    { label: voice.t('report.fromTo'), share: 3, cell: (entry) => cell(plain(fromToWords(entry, voice))) },
    { label: voice.t('cards.field.when'), share: 2, cell: (entry) => cell(plain(fieldWords(entry, 'when', voice))) },
    {
      label: voice.t('report.permission'),
      share: 3,
      cell: (entry) => cell(plain(fieldWords(entry, 'guardianPermission', voice)), plain(fieldWords(entry, 'accompanied', voice), voice.t('report.accompanied'))),
    },
    { label: voice.t('report.place'), share: 4, cell: (entry) => cell(plain(placeWords(entry, voice))) },
    leadsTo(voice),
  ],
  practice: (voice) => [
    text('practice', voice, 5),
    { label: voice.t('cards.field.where'), share: 3, optional: true, cell: (entry) => cell(plain(fieldWords(entry, 'where', voice))) },
    { label: voice.t('cards.field.knowsMore'), share: 3, optional: true, cell: (entry) => cell(plain(fieldWords(entry, 'knowsMore', voice))) },
    leadsTo(voice),
  ],
  need: (voice) => [
    text('need', voice, 5),
    { label: voice.t('cards.field.proposal'), share: 4, optional: true, cell: (entry) => cell(plain(fieldWords(entry, 'proposal', voice))) },
    { label: voice.t('cards.field.takesForward'), share: 3, optional: true, cell: (entry) => cell(plain(fieldWords(entry, 'takesForward', voice))) },
    leadsTo(voice),
  ],
  person: (voice) => {
    const words = (entry: ReportEntry, ...fields: Parameters<typeof fieldWords>[1][]): string => joined(', ', ...fields.map((field) => fieldWords(entry, field, voice)));
    return [
      { label: voice.t('cards.text.person'), share: 5, cell: (entry) => cell(strong(entry.text), plain(words(entry, 'title'))) },
      { label: voice.t('cards.field.organisation'), share: 3, cell: (entry) => cell(plain(words(entry, 'organisation', 'unit')), plain(words(entry, 'area'))) },
      {
        label: voice.t('report.contact'),
        share: 5,
        cell: (entry) => cell(plain(words(entry, 'phone')), plain(words(entry, 'email')), plain(words(entry, 'substitute'), voice.t('cards.field.substitute'))),
      },
      { label: voice.t('report.responsibleFor'), share: 5, optional: true, cell: (entry) => entry.responsibleFor.map((service) => [plain(service)]) },
      {
        label: voice.t('cards.field.consent'),
        share: 3,
        cell: (entry) => cell(plain(words(entry, 'consent')), plain(words(entry, 'lastChecked'), voice.t('cards.field.lastChecked'))),
      },
      leadsTo(voice),
    ];
  },
  seat: (voice) => fieldColumns('seat', voice),
  body: (voice) => fieldColumns('body', voice),
  event: (voice) => fieldColumns('event', voice),
  goal: (voice) => fieldColumns('goal', voice),
  idea: (voice) => fieldColumns('idea', voice),
  trial: (voice) => fieldColumns('trial', voice),
  agreement: (voice) => fieldColumns('agreement', voice),
  decision: (voice) => fieldColumns('decision', voice),
  question: (voice) => fieldColumns('question', voice),
  note: (voice) => [text('note', voice, 5), { label: voice.t('report.place'), share: 3, cell: (entry) => cell(plain(placeWords(entry, voice))) }, leadsTo(voice)],
};
