import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { inProject } from '../../../build/bundle/paths.ts';
import { findElectron, type ElectronRuntime } from '../../../build/electron-runtime/index.ts';
import { isRunning, waitFor } from './wait-for';

export interface LaunchOptions {
  /** The library's folder; a new one, removed by `close`, when left out. */
  readonly dataDir?: string;
  /** Where saved files go without a dialog; a folder of its own when left out. */
  readonly saveDir?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** An unpacked app to start instead of this checkout. Its fuses shut `launchApp` out: for `appCommand`. */
  readonly packaged?: string;
}

export interface RunningApp {
  readonly app: ElectronApplication;
  /** The facilitator's window. */
  readonly window: Page;
  readonly dataDir: string;
  readonly saveDir: string;
  /** The main process itself, not a wrapper. */
  readonly mainPid: number;
  /** Everything the app has written to stderr (its log), so far. */
  log(): string;
  /** SIGKILL of the main process: no handler of it runs. Resolves when it is gone. */
  kill(): Promise<void>;
  /** The engine's hidden window, once it is there. */
  engineWindow(): Promise<Page>;
  /** SIGKILL of the engine's renderer process only. Resolves to its pid when it is gone. */
  killEngine(): Promise<number>;
  /** Ends the app as a person does, and removes the folders made here. */
  close(): Promise<void>;
}

let runtime: Promise<ElectronRuntime> | undefined;

const isMainWindow = (page: Page): boolean => page.url().startsWith('app://polkupaja/index.html');
const isEngine = (page: Page): boolean => page.url().startsWith('app://polkupaja/engine.html');

/** Starts the real app in the Electron that this machine has. Resolves when the facilitator's page has loaded. */
export async function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
  const made: string[] = [];
  const folder = async (given: string | undefined, name: string): Promise<string> => {
    if (given !== undefined) return given;
    const path = await mkdtemp(join(tmpdir(), `polkupaja-${name}-`));
    made.push(path);
    return path;
  };
  const dataDir = await folder(options.dataDir, 'data');
  const saveDir = await folder(options.saveDir, 'saved');
  const app = await startElectron(options, { POLKUPAJA_DATA_DIR: dataDir, POLKUPAJA_SAVE_DIR: saveDir });
  let log = '';
  app.process().stderr?.on('data', (chunk: Buffer) => (log += chunk.toString()));

  const mainPid = await app.evaluate(() => process.pid);
  const window = await waitFor(() => app.windows().find(isMainWindow), { what: `the facilitator's window; log: ${log}` });
  await window.waitForLoadState('load');

  const engineWindow = (): Promise<Page> => waitFor(() => app.windows().find(isEngine), { what: 'the engine window' });
  return {
    app,
    window,
    dataDir,
    saveDir,
    mainPid,
    log: () => log,
    engineWindow,
    async kill() {
      process.kill(mainPid, 'SIGKILL');
      await waitFor(() => !isRunning(mainPid), { what: 'the end of the killed app' });
    },
    async killEngine() {
      await engineWindow();
      const pid = await enginePid(app);
      process.kill(pid, 'SIGKILL');
      await waitFor(() => !isRunning(pid), { what: "the end of the engine's process" });
      return pid;
    },
    async close() {
      if (isRunning(mainPid)) await app.close();
      await waitFor(() => !isRunning(mainPid), { what: 'the end of the app' });
      for (const path of made) await rm(path, { recursive: true, force: true });
    },
  };
}

async function startElectron(options: LaunchOptions, env: Readonly<Record<string, string>>): Promise<ElectronApplication> {
  const command = await appCommand(options, env);
  return _electron.launch({ executablePath: command.executable, args: [...command.args], env: command.env });
}

export interface AppCommand {
  readonly executable: string;
  readonly args: readonly string[];
  readonly env: Record<string, string>;
}

/** What starts the app, in Finnish, for starts that Playwright can't follow (a second instance, a start that fails). */
export async function appCommand(options: LaunchOptions, env: Readonly<Record<string, string>> = {}): Promise<AppCommand> {
  const executable = options.packaged ?? (await (runtime ??= findElectron())).executable;
  const rootFlags = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return {
    executable,
    args: [...rootFlags, ...(options.packaged === undefined ? [inProject('')] : []), ...(options.args ?? [])],
    env: { ...definedEnv(), LANG: 'fi_FI.UTF-8', LANGUAGE: 'fi', ...env, ...options.env },
  };
}

/** Process id of the engine window's renderer. */
export function enginePid(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ webContents }) => {
    const engine = webContents.getAllWebContents().find((contents) => contents.getURL().startsWith('app://polkupaja/engine.html'));
    if (engine === undefined) throw new Error('no engine window');
    return engine.getOSProcessId();
  });
}

function definedEnv(): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] = value;
  return env;
}
