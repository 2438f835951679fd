import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createT, type Translate } from '../shared/i18n/every-language';
import { pickLanguage } from '../shared/kernel/language';
import { RoomCertificate } from './certificate';
import { VersionKeeper } from './archive';
import { createHostCore, type HostCore, type LogLine } from './host';
import { createHeadlessHandlers } from './ipc/headless-handlers';
import { openLibrary, type OpenLibraryError } from './library';
import { createRegionDoor } from './region';
import { Rehearsals, routeToRehearsal } from './rehearsal';
import { dataFolder } from './platform/data-folder';
import { openSettings } from './platform/settings-file';
import { configProblemText, keysFileFor, parseCommand, readServerConfig, runKeysCommand, serve, type ConfigProblem } from './region-server';

/*
 * The host without a window, under plain Node. With a configuration (`--config FILE`, POLKUPAJA_CONFIG or
 * POLKUPAJA_PUBLIC_URL) it is the region's server: `region-server/`, docs/administrator.md. Without one it is one
 * facilitator's: she works in a browser that holds the key from the printed address. There is no engine here, so guests
 * are told to use the relay only.
 *
 *   POLKUPAJA_DATA_DIR   folder of the library
 *   POLKUPAJA_PORT       port of the facilitator's view; 4779, or the next free one
 *   POLKUPAJA_GUEST_PORT first of the ports of shared workshops; 4780. 0: whichever is free
 *   POLKUPAJA_ADDRESS    address to listen on; all by default
 *   POLKUPAJA_TLS_CERT, _KEY, _NAME   guests' doors speak TLS with this certificate, under this name of it
 *   POLKUPAJA_HOSTS      further names under which this computer is reached, divided by commas
 */
const DEFAULT_PORT = 4779;

const language = pickLanguage([process.env.LC_ALL, process.env.LC_MESSAGES, process.env.LANG].filter((tag) => tag !== undefined).map((tag) => tag.replace('_', '-')));
const t: Translate = createT(language);

const log: LogLine = (event, details = {}) => console.error(JSON.stringify({ event, ...details }));

function explain(error: OpenLibraryError, folder: string): string {
  switch (error) {
    case 'in-use':
      return t('host.libraryInUse');
    case 'damaged':
      return t('host.libraryDamaged', { folder });
    case 'newer':
      return t('host.libraryNewer');
    case 'unwritable':
      return t('host.libraryUnwritable', { folder });
  }
}

const clientDir = process.env.POLKUPAJA_CLIENT_DIR ?? join(fileURLToPath(new URL('.', import.meta.url)), '..', 'renderer');

async function main(): Promise<void> {
  const command = parseCommand(process.argv.slice(2), process.env);
  if (command === null) {
    console.error(t('server.usage'));
    process.exitCode = 2;
    return;
  }
  if (command.kind === 'room') return hostHere();
  if (command.kind === 'keys') {
    const file = await keysFileFor(command.config, process.env);
    if (!file.ok) return complain(file.error);
    process.exitCode = await runKeysCommand({ file: file.value, words: command.words, t, language, say: (line) => console.log(line) });
    return;
  }
  const config = await readServerConfig(command.config, process.env);
  if (!config.ok) return complain(config.error);
  return serve({ config: config.value, clientDir, t, say: (line) => console.log(line), explainLibrary: explain });
}

function complain(problems: readonly ConfigProblem[]): void {
  console.error(t('server.configWrong'));
  for (const problem of problems) console.error(`- ${configProblemText(t, problem)}`);
  process.exitCode = 1;
}

async function hostHere(): Promise<void> {
  const folder = dataFolder();
  const opened = await openLibrary(folder.library);
  if (!opened.ok) {
    console.error(explain(opened.error, folder.library));
    process.exitCode = 1;
    return;
  }
  const library = opened.value;
  const rehearsals = new Rehearsals({ library, clientDir, log });
  const host = await createHostCore({
    library,
    clientDir,
    log,
    inner: { host: process.env.POLKUPAJA_ADDRESS ?? '0.0.0.0', port: Number(process.env.POLKUPAJA_PORT ?? DEFAULT_PORT), serveClient: true, diversion: createRegionDoor((workshopId) => rehearsals.elsewhereOf(workshopId)) },
    ...(process.env.POLKUPAJA_GUEST_PORT && { firstGuestPort: Number(process.env.POLKUPAJA_GUEST_PORT) }),
    allowedHostNames: (process.env.POLKUPAJA_HOSTS ?? '').split(',').filter((name) => name !== ''),
  });
  const certificate = new RoomCertificate({ host, records: library.records, log });
  const { POLKUPAJA_TLS_CERT: certFile, POLKUPAJA_TLS_KEY: keyFile, POLKUPAJA_TLS_NAME: name } = process.env;
  if (certFile && keyFile) {
    const problem = (await certificate.use([certFile, keyFile])) ?? (name ? await certificate.setName(name.toLowerCase()) : null);
    if (problem) {
      console.error(t(`certificate.problem.${problem}`));
      process.exit(1);
    }
  }
  const key = host.facilitatorKey();
  const settings = await openSettings(folder.settings);
  const handlers = routeToRehearsal(createHeadlessHandlers({ library, host, settings }), rehearsals, host);
  host.serveFacilitator({ key, handlers });
  const versions = new VersionKeeper({ library, host, log });
  host.serveCoFacilitators(handlers);
  printJoinAddresses(host);
  await host.resumeHosting();

  console.log(t('host.openHere'));
  console.log(`http://${host.interfaces()[0]?.address ?? '127.0.0.1'}:${host.inner.port}/#host=${key}`);
  console.log(t('host.keepSecret'));
  console.log(t('host.stopHint'));

  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    // A server that is restarted goes on with what it hosted.
    rehearsals.end().then(() => versions.close()).then(() => host.close({ resume: true })).then(() => library.close()).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/** Prints where participants join each time a workshop begins to be hosted, at this start or later from the browser. */
function printJoinAddresses(host: HostCore): void {
  const printed = new Map<string, string>();
  host.hostedBoards.subscribe(() => {
    const hosted = new Set(host.hostedBoards.get().map(({ workshopId }) => workshopId));
    for (const id of printed.keys()) if (!hosted.has(id)) printed.delete(id);
    for (const id of hosted) {
      const state = host.hostingState(id);
      if (state.kind !== 'on' || printed.get(id) === state.joinUrl) continue;
      printed.set(id, state.joinUrl);
      console.log(t('host.joinHere', { url: state.joinUrl }));
    }
  });
}

await main();
