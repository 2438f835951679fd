import { reportDocument, type DocBlock, type DocCell, type DocPart, type DocTable, type ReportModel } from '../../../shared/outline/report';

/**
 * The report as Markdown (CommonMark with GitHub's tables, https://github.github.com/gfm/#tables-extension-), UTF-8.
 * Everything people wrote is escaped: it shows as it was typed and never becomes markup or HTML.
 */
export function toMarkdown(report: ReportModel): Uint8Array {
  const document = reportDocument(report);
  const blocks = [
    `# ${inline(document.title)}`,
    ...facts(document.facts),
    ...document.foreword.map(paragraph),
    ...document.parts.flatMap(partBlocks),
    `## ${inline(document.dataUse.heading)}`,
    paragraph(document.dataUse.text),
  ];
  return new TextEncoder().encode(`${blocks.join('\n\n')}\n`);
}

/** ASCII punctuation that means something in Markdown, and `<`, `&` for HTML. */
const SPECIAL = /[\\`*_{}[\]()#+\-.!|<>&~=:@"']/g;
const escaped = (text: string): string => text.replace(SPECIAL, (sign) => (sign === '<' ? '&lt;' : sign === '&' ? '&amp;' : `\\${sign}`));
/** One line: line ends become a space. */
const inline = (text: string): string => escaped(text.trim().replace(/\s*\n\s*/g, ' '));
const paragraph = (text: string): string => escaped(text.trim()).replace(/\n+/g, '  \n');
const facts = (list: readonly { readonly label: string; readonly value: string }[]): string[] =>
  list.length === 0 ? [] : [list.map(({ label, value }) => `- **${inline(label)}:** ${inline(value)}`).join('\n')];

function partBlocks(part: DocPart): string[] {
  return [...(part.heading === null ? [] : [`## ${inline(part.heading)}`]), ...facts(part.facts), ...part.tables.flatMap((table) => tableBlocks(table, part.heading === null ? '##' : '###'))];
}

function tableBlocks(table: DocTable, level: string): string[] {
  const heading = `${level} ${inline(table.heading)}`;
  if (table.rows.length === 0) return [heading, inline(table.empty)];
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const lines = [row(table.columns.map(({ label }) => inline(label))), row(table.columns.map(() => '---')), ...table.rows.map((cells) => row(cells.map(cellText)))];
  return [heading, lines.join('\n')];
}

const cellText = (cell: DocCell): string => cell.map(blockText).join('<br><br>');
const blockText = (block: DocBlock): string =>
  block
    .map(({ label, text, tone }) => {
      const said = escaped(text.trim()).replace(/\s*\n\s*/g, '<br>');
      const toned = tone === 'strong' ? `**${said}**` : tone === 'missing' ? `*${said}*` : said;
      return label === '' ? toned : `${inline(label)}: ${toned}`;
    })
    .join('<br>');
