import { z } from 'zod';
import { LANGUAGES } from '../kernel/language';
import { CONTACT_CHOICES } from '../outline/contacts';
import { SUGGESTION_TOPICS } from '../outline/suggestions/topics';
import { templateProblem } from '../templates/problem';
import { templateSchema } from '../templates/schema';
import { BACKUP_CALLS } from './backup';
import { CERTIFICATE_CALLS } from './certificate';
import { REGION_CALLS } from './region';
import { REHEARSAL_CALLS } from './rehearsal';
import { CHECK_CALLS } from './check';
import { ARCHIVE_CALLS } from './archive';
import { MAPS_CALLS } from './maps';
import { VERSION_CALLS } from './versions';
import { KEEPING_CALLS } from './keeping';
import { PEOPLE_CALLS } from './people';
import { LAYOUT_CALLS, reportDesign } from './report-layouts';

/**
 * The facilitator's app and the host speak by this contract only. Electron carries it over IPC; the host without a
 * window carries it over HTTP (`POST /rpc/<name>`) for a browser that holds the facilitator's key.
 * Adding a call: one entry here and a handler; forgetting the handler does not compile.
 * Failures that a person can do something about are values (`problem`), not exceptions.
 */
const id = z.string().min(1).max(64).regex(/^[0-9a-z]+$/);
const title = z.string().trim().min(1).max(200);
const none = z.object({});

export const workshopSummary = z.object({
  id,
  title: z.string(),
  region: z.string(),
  date: z.string(),
  templateId: z.string(),
  language: z.enum(LANGUAGES),
  groups: z.array(z.object({ id, name: z.string(), boardId: id })),
  tags: z.array(z.string()),
  /** Milliseconds since 1970 of the last change. */
  changedAt: z.number(),
  hosted: z.boolean(),
  /** A drawing of the first board's first page, as SVG text; empty when there is nothing yet. */
  thumbnail: z.string(),
  /** Until when it is to be kept, ISO date; missing or empty: no date. */
  keepUntil: z.string().optional(),
  /** Set when damage was found: the workshop opens read-only. */
  damaged: z.boolean(),
});
export type WorkshopSummary = z.infer<typeof workshopSummary>;

export const networkInterface = z.object({ name: z.string(), address: z.string() });

export const hostingState = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('off') }),
  z.object({
    kind: z.literal('on'),
    interfaces: z.array(networkInterface),
    /** The chosen interface's address. */
    address: z.string(),
    port: z.number(),
    /** `http://192.168.1.23:4780/#k=<join token>` */
    joinUrl: z.string(),
    /** `http://192.168.1.23:4780/`, to be typed; then the code is asked. */
    shortUrl: z.string(),
    code: z.string(),
    qrSvg: z.string(),
    /** The workshop's usual port was taken, so links handed out earlier don't lead here. */
    portChanged: z.boolean(),
    /** Until when the link and the code let people in, milliseconds since 1970; in the past: they don't any more. */
    expiresAt: z.number().optional(),
    people: z.object({ connected: z.number(), peerToPeer: z.number(), relay: z.number() }),
  }),
]);
export type HostingState = z.infer<typeof hostingState>;

export const EXPORT_FORMATS = ['pdf', 'docx', 'xlsx', 'csv', 'md', 'vcf', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export const PICTURE_FORMATS = ['svg', 'png'] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];
export const exportScope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('group'), groupId: id }),
  z.object({ kind: z.literal('workshop') }),
  /** One page, of one group or, without one, of all of them. */
  z.object({ kind: z.literal('task'), pageId: z.string().min(1).max(200), groupId: id.optional() }),
]);
export type ExportScope = z.infer<typeof exportScope>;

/**
 * A page's picture as PNG, drawn by the window that asks for the export (any browser can), base64. `title` says which
 * part of the page it shows; without it the whole page.
 */
export const pagePicture = z.object({ groupId: id, pageId: z.string(), title: z.string().max(2000).optional(), widthPx: z.number(), heightPx: z.number(), pngBase64: z.string() });
export type PagePicture = z.infer<typeof pagePicture>;

export const problem = z.enum(['file-unwritable', 'file-unreadable', 'file-too-large', 'file-damaged', 'file-newer', 'disk-full', 'port-unavailable', 'no-network', 'certificate', 'not-found', 'not-here', 'failed']);
export type Problem = z.infer<typeof problem>;

/** `saved` only once the file is complete on disk. `download`: fetch it from `url` (host without a window). */
export const fileOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), path: z.string(), bytes: z.number() }),
  z.object({ kind: z.literal('download'), url: z.string(), fileName: z.string() }),
  z.object({ kind: z.literal('cancelled') }),
  z.object({ kind: z.literal('problem'), problem }),
]);
export type FileOutcome = z.infer<typeof fileOutcome>;

const workshopOrProblem = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done'), workshopId: id }),
  z.object({ kind: z.literal('cancelled') }),
  z.object({ kind: z.literal('problem'), problem }),
]);

/** What a damaged file still holds, to be offered as a copy. */
export const salvageable = z.object({ title: z.string(), groups: z.number().int().positive(), missingGroups: z.array(z.string()), withoutWorkshop: z.boolean(), missingImages: z.number().int(), missingBoxes: z.number().int(), withoutList: z.boolean() });
export type Salvageable = z.infer<typeof salvageable>;
const openedFile = z.discriminatedUnion('kind', [...workshopOrProblem.options, z.object({ kind: z.literal('damaged'), salvageable })]);

/** `bad`: the template itself is wrong; says on which lines (of a file) and why. `too-many`: the library takes no more. */
export const templateOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done'), templateId: z.string() }),
  z.object({ kind: z.literal('bad'), problems: z.array(templateProblem) }),
  z.object({ kind: z.literal('too-many') }),
  z.object({ kind: z.literal('cancelled') }),
  z.object({ kind: z.literal('problem'), problem }),
]);
export type TemplateOutcome = z.infer<typeof templateOutcome>;

export const openedWorkshop = z.object({
  summary: workshopSummary,
  /** Base of the host's sockets for this window, e.g. `ws://127.0.0.1:43121`. */
  socketBase: z.string(),
  /** The facilitator's seat; its session opens every board of the workshop. */
  session: z.string(),
  participantId: z.string(),
  readOnly: z.boolean(),
  /** A copy for rehearsing: it is thrown away, and nothing leads to it but this window. */
  rehearsal: z.boolean().optional(),
});
export type OpenedWorkshop = z.infer<typeof openedWorkshop>;

/** Pages without cards, to be printed and written on by hand; each drawn by the window that asks. */
export const emptySheet = z.object({
  title: z.string().max(500),
  language: z.enum(LANGUAGES),
  size: z.enum(['A3', 'A4']),
  /** How what is written on it is used and kept. */
  notice: z.string().max(4_000).optional(),
  pages: z.array(z.object({ title: z.string().max(2_000), instruction: z.string().max(20_000), svg: z.string().max(20_000_000) })).min(1).max(30),
});
export type EmptySheet = z.infer<typeof emptySheet>;

/** `other-certificate`: not the one of the link, or not the one that was met there before. `not-trusted`: nobody vouches for it. */
export const JOIN_LINK_PROBLEMS = ['other-certificate', 'not-trusted'] as const;
export type JoinLinkProblem = (typeof JOIN_LINK_PROBLEMS)[number];

const call = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output });

export const CONTRACT = {
  'library.list': call(none, z.array(workshopSummary)),
  'library.listBin': call(none, z.array(workshopSummary)),
  'library.create': call(
    z.object({ templateId: z.string(), title, region: z.string().trim().max(200), date: z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/), groups: z.number().int().min(1).max(50), language: z.enum(LANGUAGES) }),
    workshopOrProblem,
  ),
  'library.open': call(z.object({ workshopId: id }), z.discriminatedUnion('kind', [z.object({ kind: z.literal('opened'), workshop: openedWorkshop }), z.object({ kind: z.literal('problem'), problem })])),
  'library.rename': call(z.object({ workshopId: id, title }), workshopOrProblem),
  'library.duplicate': call(z.object({ workshopId: id, title }), workshopOrProblem),
  'library.moveToBin': call(z.object({ workshopId: id }), workshopOrProblem),
  'library.restoreFromBin': call(z.object({ workshopId: id }), workshopOrProblem),
  'library.deleteForever': call(z.object({ workshopId: id }), workshopOrProblem),
  /** Asks where and writes the workshop as one `.polku` file. */
  'library.saveFile': call(z.object({ workshopId: id }), fileOutcome),
  /** Asks where and writes a copy without people, rebuilt from what the boards show. */
  'library.saveRedacted': call(z.object({ workshopId: id }), fileOutcome),
  /** Asks where, ends the hosting here and writes the file with which another computer goes on hosting (`library.openFile` there). */
  'handover.write': call(z.object({ workshopId: id }), fileOutcome),
  /** Asks which file and adds its workshop to the library. A browser passes the file's bytes. */
  'library.openFile': call(z.object({ base64: z.string().optional() }), openedFile),
  /** Adds what could be read of the damaged file that was chosen last, as a workshop of its own. */
  'library.openSalvaged': call(z.object({ title }), workshopOrProblem),
  /** How many personal identity codes stand on each group's board now; those with none are left out. Never which. */
  'boards.personalIds': call(z.object({ workshopId: id }), z.array(z.object({ boardId: id, count: z.number().int().positive() }))),
  /** Names used in the library's other workshops, by topic, with how often: what the facilitator's fields suggest. */
  'boards.names': call(z.object({ workshopId: id }), z.array(z.object({ topic: z.enum(SUGGESTION_TOPICS), names: z.array(z.tuple([z.string(), z.number()])) }))),
  /** The facilitator's own templates; the built-in ones are in the program. */
  'templates.list': call(none, z.array(templateSchema)),
  'templates.get': call(z.object({ templateId: z.string().max(64) }), z.object({ template: templateSchema.nullable() })),
  /** Adds an own template, or replaces the one of its id. Anything may be sent: what is wrong with it is the answer. */
  'templates.save': call(z.object({ template: z.unknown() }), templateOutcome),
  'templates.delete': call(z.object({ templateId: z.string().max(64) }), none),
  /** Asks which file and adds its template. A browser passes the file's bytes. */
  'templates.importFile': call(z.object({ base64: z.string().max(8_000_000).optional() }), templateOutcome),
  /** Asks where and writes a template, built-in or own, as a file. */
  'templates.exportFile': call(z.object({ templateId: z.string().max(64) }), fileOutcome),
  'sheet.print': call(emptySheet, fileOutcome),
  'host.interfaces': call(none, z.array(networkInterface)),
  'host.start': call(z.object({ workshopId: id, address: z.string().optional() }), z.discriminatedUnion('kind', [z.object({ kind: z.literal('state'), state: hostingState }), z.object({ kind: z.literal('problem'), problem })])),
  'host.state': call(z.object({ workshopId: id }), hostingState),
  'host.stop': call(z.object({ workshopId: id }), hostingState),
  /** Makes a new token and code; the old ones stop working. */
  'host.renewCode': call(z.object({ workshopId: id }), hostingState),
  ...REGION_CALLS,
  ...REHEARSAL_CALLS,
  ...CERTIFICATE_CALLS,
  ...BACKUP_CALLS,
  ...PEOPLE_CALLS,
  ...KEEPING_CALLS,
  ...CHECK_CALLS,
  ...MAPS_CALLS,
  ...ARCHIVE_CALLS,
  ...VERSION_CALLS,
  ...LAYOUT_CALLS,
  /** `contacts`: whose details it holds; of everybody when left out. The pictures have been drawn by the same choice. `jobId`: by which it can be cancelled. */
  'export.run': call(z.object({ workshopId: id, scope: exportScope, format: z.enum(EXPORT_FORMATS), language: z.enum(LANGUAGES), contacts: z.enum(CONTACT_CHOICES).default('all'), design: reportDesign.optional(), pictures: z.array(pagePicture), jobId: id.optional() }), fileOutcome),
  /** Saves a page's picture, which the window has drawn. */
  'export.picture': call(z.object({ workshopId: id, groupId: id, pageTitle: z.string().max(2_000), format: z.enum(PICTURE_FORMATS), base64: z.string().max(100_000_000), jobId: id.optional() }), fileOutcome),
  /** Ends the making of a document: no file comes of it, and one that was there stays. What is complete already stays, too. */
  'export.cancel': call(z.object({ jobId: id }), none),
  /** Data for the printable report page, by the one-time id in its address. */
  'report.data': call(z.object({ jobId: z.string() }), z.object({ json: z.string() })),
  'report.ready': call(z.object({ jobId: z.string() }), none),
  /** `problem`: why nothing was opened, where more than “nobody answers” is known. */
  'app.openJoinLink': call(z.object({ url: z.string().max(500) }), z.object({ opened: z.boolean(), problem: z.enum(JOIN_LINK_PROBLEMS).optional() })),
  /** The projector's face in a window of its own; `opened` is false where a browser opens it itself. */
  'app.openProjector': call(z.object({ workshopId: id }), z.object({ opened: z.boolean() })),
  /** Asks where and writes an entry for calendars (`toIcs`). */
  'app.saveCalendar': call(z.object({ title, ics: z.string().max(500_000) }), fileOutcome),
  /** Asks where and saves rows as a table (CSV). */
  'app.saveTable': call(z.object({ title, rows: z.array(z.array(z.string().max(50_000)).max(40)).max(50_000) }), fileOutcome),
  'app.showFile': call(z.object({ path: z.string() }), none),
  'settings.get': call(none, z.object({ language: z.enum(LANGUAGES).nullable(), theme: z.enum(['system', 'light', 'dark']) })),
  'settings.set': call(z.object({ language: z.enum(LANGUAGES).nullable().optional(), theme: z.enum(['system', 'light', 'dark']).optional() }), none),
} as const;

export type CallName = keyof typeof CONTRACT;
export type CallInput<N extends CallName> = z.input<(typeof CONTRACT)[N]['input']>;
export type CallOutput<N extends CallName> = z.infer<(typeof CONTRACT)[N]['output']>;
/** What a handler receives: validated and with defaults filled in. */
export type CallParsed<N extends CallName> = z.output<(typeof CONTRACT)[N]['input']>;
export type Handlers = { readonly [N in CallName]: (input: CallParsed<N>) => Promise<CallOutput<N>> };
/** How the app reaches its host: `window.polkupaja.call` in Electron, HTTP in a browser. */
export interface Bridge {
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>>;
}
