import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createHandlers } from '../../../electron/ipc/handlers';
import type { FilePort } from '../../../electron/ipc/ports';
import { deliverTo } from '../../../electron/platform/deliver-to';
import { openSettings } from '../../../electron/platform/settings-file';
import { addCard, zoneId } from '../../../shared/doc';
import { EXPORT_FORMATS, type Handlers } from '../../../shared/ipc';
import { err, ok } from '../../../shared/kernel/result';
import { boardContext } from '../../support/sample-board';
import { startHost, type TestHost } from '../host/start-host';

/* An export that is cancelled leaves nothing, whatever it was doing, and what was there before it stays. */

let host: TestHost;
let folder: string;
let target: string;
let handlers: Handlers;
/** Called when the file is about to be made. */
let willMake: () => void;
/** Called when it is made and not yet written. */
let didMake: () => void;
let making: Promise<unknown> | undefined;

beforeEach(async () => {
  host = await startHost();
  folder = await mkdtemp(join(tmpdir(), 'polkupaja-cancel-'));
  target = join(folder, 'tulos');
  willMake = () => undefined;
  didMake = () => undefined;
  await writeFile(target, 'what was there');
  for (const [index, board] of host.boards.entries()) {
    await host.host.editDoc(board, (doc) => {
      const ctx = boardContext(doc, `k${String(index)}`);
      for (let n = 0; n < 40; n += 1) addCard(ctx, { kind: 'service', zone: zoneId('polku', 'polku.yleinen', 'polku.ennen'), text: `Palvelu ${String(n)}` });
    });
  }
  const files: FilePort = {
    deliver: (file) =>
      deliverTo({ path: target, agreed: true }, {
        ...file,
        make: () => {
          const made = file.make();
          making = made;
          willMake();
          return made.then((result) => {
            didMake();
            return result;
          });
        },
      }),
    pickWorkshop: async () => err('not-here'),
    pickTemplate: async () => err('not-here'),
    chooseCertificate: async () => null,
    chooseFolder: async () => null,
    show: async () => undefined,
  };
  handlers = createHandlers({
    library: host.library,
    host: host.host,
    settings: await openSettings(join(host.dir, 'settings.json')),
    files,
    // A printer that prints when it is told to stop, as the worst one would.
    report: { kind: 'print', print: (_, signal) => new Promise((resolve) => signal?.addEventListener('abort', () => resolve(ok(new Uint8Array(10))))) },
    region: null,
    certificate: null,
    backups: null,
    openGuestWindow: null,
    openProjector: null,
  });
});
afterEach(async () => {
  await host.stop();
  await rm(folder, { recursive: true, force: true });
});

const run = (format: (typeof EXPORT_FORMATS)[number], jobId: string) => handlers['export.run']({ workshopId: host.workshopId, scope: { kind: 'workshop' }, format, language: 'fi', contacts: 'all', pictures: [], jobId });
async function untouched(): Promise<void> {
  expect(await readdir(folder)).toEqual(['tulos']);
  expect(await readFile(target, 'utf8')).toBe('what was there');
}

test.each(EXPORT_FORMATS)('%s of the whole workshop, cancelled while it is made', async (format) => {
  willMake = () => void handlers['export.cancel']({ jobId: 'a' });
  expect(await run(format, 'a')).toEqual({ kind: 'cancelled' });
  // What could not be stopped has come to its end, too.
  await making?.catch(() => undefined);
  await untouched();
});

test.each(EXPORT_FORMATS.filter((format) => format !== 'pdf'))('%s, cancelled when it is made and not yet written', async (format) => {
  didMake = () => void handlers['export.cancel']({ jobId: 'a' });
  expect(await run(format, 'a')).toEqual({ kind: 'cancelled' });
  await untouched();
});

test('a cancellation that overtakes its export, and one of another export', async () => {
  await handlers['export.cancel']({ jobId: 'a' });
  expect(await run('md', 'a')).toEqual({ kind: 'cancelled' });
  await untouched();
  willMake = () => void handlers['export.cancel']({ jobId: 'other' });
  expect(await run('md', 'c')).toMatchObject({ kind: 'saved' });
  expect(await readFile(target, 'utf8')).toContain('Palvelu 39');
});

test.each([true, false])('a large file, cancelled when its first bytes are on the disk (replaced: %s)', async (agreed) => {
  const controller = new AbortController();
  const writing = deliverTo({ path: target, agreed }, { signal: controller.signal, make: async () => ok(new Uint8Array(300_000_000)) });
  await expect.poll(async () => (await readdir(folder)).length, { interval: 1, timeout: 30_000 }).toBe(2);
  controller.abort();
  expect(await writing).toEqual({ kind: 'cancelled' });
  await untouched();
});
