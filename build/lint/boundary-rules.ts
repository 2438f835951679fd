import { builtinModules } from 'node:module'
import { posix } from 'node:path'

// The dependency rule of ARCHITECTURE.md as data. Paths are relative to the project's root, with forward slashes.

/** Files of electron/platform that know no Electron: the host under plain Node shares them. */
const PLAIN = '(app-files|app-url|atomic-file|content-security-policy|data-folder|settings-file)'

/** Packages that are pure: they run wherever JavaScript does. */
const PURE_PACKAGES = ['yjs', 'lib0', 'zod', 'fractional-indexing', 'jsonc-parser']

interface PackageRule {
  packages: RegExp
  /** Files that may import them. */
  allowed: RegExp
  why: string
}

const PACKAGE_RULES: readonly PackageRule[] = [
  {
    packages: /^electron(\/|$)/,
    allowed: new RegExp(
      `^electron/(platform/(?!${PLAIN}\\.ts$)|engine-window/|(main|preload|preload-engine|ipc/electron-carrier)\\.ts$)`,
    ),
    why: 'only the shell (windows, engine window, preloads, the IPC carrier) knows Electron; the rest runs under plain Node',
  },
  {
    packages: /^(tldraw|@tldraw\/.*)$/,
    allowed: /^renderer\/canvas\//,
    why: 'the canvas library stays behind renderer/canvas, so that it can be exchanged',
  },
  {
    packages: /^(y-webrtc|simple-peer|@hocuspocus\/provider)(\/|$)/,
    allowed: /^(renderer\/(sync\/|engine\.ts$|engine\/)|electron\/(region\/live-copy|rehearsal\/relayed-doc)\.ts$)/,
    why: 'transports stay behind renderer/sync, behind the live copy of what is hosted on a server, and behind the simulated people of a rehearsal',
  },
]

interface FolderRule {
  from: RegExp
  to: RegExp
  why: string
}

const FOLDER_RULES: readonly FolderRule[] = [
  { from: /^shared\//, to: /^(?!shared\/)/, why: 'shared/ is pure and depends on nothing else here' },
  { from: /^electron\//, to: /^(renderer|build)\//, why: 'electron/ imports shared/ only' },
  { from: /^renderer\//, to: /^(electron|build)\//, why: 'renderer/ imports shared/ only' },
  { from: /^(?!tests\/)/, to: /^tests\//, why: 'nothing imports tests/' },
  { from: /^renderer\/canvas\//, to: /^renderer\/(sync|features|app)\//, why: 'the canvas knows no network and no feature' },
  { from: /^renderer\/sync\//, to: /^renderer\/(canvas|features|app)\//, why: 'sync knows no canvas and no feature' },
  { from: /^renderer\/ui\//, to: /^renderer\/(canvas|sync|features|app)\//, why: 'ui components know no domain' },
  {
    from: /^electron\/(host|library|exports|rehearsal)\//,
    to: new RegExp(`^electron/(platform/(?!${PLAIN}/)|ipc/)`),
    why: 'the host, the library and the exports run under plain Node too',
  },
]

/** The hub of a room is the engine's alone: guests must not load it with the rest of sync. May only shrink. */
const SIDE_DOORS: Readonly<Record<string, string>> = { 'renderer/sync/hub': 'renderer/engine.ts' }

/** Folders that others enter by their index file only. */
const WITH_INDEX = /^(renderer\/features\/[^/]+|renderer\/canvas|renderer\/sync|electron\/host|electron\/library)(\/.*)?$/

const packageOf = (specifier: string): string => specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/')

/**
 * What is wrong with `file` importing `specifier`, or undefined.
 * `file` is relative to the project's root, with forward slashes.
 */
export function boundaryViolation(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return relativeViolation(file, posix.join(posix.dirname(file), specifier))
  return packageViolation(file, specifier)
}

const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file)

function relativeViolation(file: string, target: string): string | undefined {
  // Nothing that ships imports tests/; a unit test beside the code may share samples and helpers with the others.
  if (isTest(file) && /^tests\/(support|fixtures)\//.test(target)) return undefined
  // A folder is imported as its index file: rules that speak of a folder's inside hold for it too.
  const broken = FOLDER_RULES.find((rule) => rule.from.test(file) && rule.to.test(`${target}/`))
  if (broken !== undefined) return broken.why
  const [, home, inside] = WITH_INDEX.exec(target) ?? []
  if (home === undefined || file.startsWith(`${home}/`) || file.startsWith('tests/')) return undefined
  if (SIDE_DOORS[target] === file) return undefined
  if (inside === undefined || /^\/(index(\.ts|\.tsx)?)?$/.test(inside)) return undefined
  return `${home} is entered by its index file only`
}

function packageViolation(file: string, specifier: string): string | undefined {
  // Tests may look at anything with any tool, except that what they test stays where it is.
  if (/^(tests|build)\//.test(file) || isTest(file) || /\.config\.(ts|mjs)$/.test(file)) return undefined
  const bare = specifier.replace(/[?].*$/, '')
  if (file.startsWith('shared/') && !PURE_PACKAGES.includes(packageOf(bare))) {
    return `shared/ is pure; of packages it may use ${PURE_PACKAGES.join(', ')}`
  }
  if (file.startsWith('renderer/') && (bare.startsWith('node:') || builtinModules.includes(bare))) {
    return 'renderer/ runs in browsers: no Node modules'
  }
  if (file.startsWith('electron/') && /^(react|react-dom|react-aria-components)$/.test(packageOf(bare))) {
    return 'electron/ draws nothing: no React'
  }
  return PACKAGE_RULES.find((rule) => rule.packages.test(bare) && !rule.allowed.test(file))?.why
}
