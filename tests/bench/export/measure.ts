import { toCsv } from '../../../electron/exports/csv';
import { toDocx } from '../../../electron/exports/docx';
import { toJson } from '../../../electron/exports/json';
import { toMarkdown } from '../../../electron/exports/markdown';
import { toVCards } from '../../../electron/exports/vcard';
import { toXlsx } from '../../../electron/exports/xlsx';
import { buildReport, type ReportModel } from '../../../shared/outline/report';
import { pngOf } from '../../support/image-bytes';
import { reportBoards, workshop } from './five-groups';
import { rawDocx, rawXlsx } from './raw-writers';

/*
 * One format in a process of its own: `measure.ts <format> <ours|raw>`. Prints how long the writing took and how large the
 * process ever was. Making the report is the same for everybody and is outside the clock.
 */
const [format = '', way = 'ours'] = process.argv.slice(2);
const WRITERS: Readonly<Record<string, (report: ReportModel) => Uint8Array | Promise<Uint8Array>>> = { docx: toDocx, xlsx: toXlsx, csv: toCsv, md: toMarkdown, vcf: toVCards, json: toJson };
const RAW: Readonly<Record<string, (report: ReportModel) => () => Promise<Uint8Array>>> = { docx: rawDocx, xlsx: rawXlsx };

const boards = reportBoards();
const pictures = boards.flatMap(({ group, outline }, index) =>
  outline.pages.map(({ id }, page) => ({ groupId: group.id, pageId: id, widthPx: 1_600, heightPx: 1_000, pngBase64: Buffer.from(pngOf(1_600, 1_000, index * 10 + page)).toString('base64') })),
);
const report = buildReport({ workshop, boards, language: 'fi', pictures });
const write = way === 'raw' ? RAW[format]?.(report) : () => WRITERS[format]?.(report);
if (!write) throw new Error(`no ${way} writer of ${format}`);
const started = performance.now();
const bytes = await write();
const ms = performance.now() - started;
console.log(JSON.stringify({ ms, bytes: bytes?.length ?? 0, peakMb: process.resourceUsage().maxRSS / 1024 }));
