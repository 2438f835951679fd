import { fileURLToPath } from 'node:url'

/** Absolute path of something in the project, from its path relative to the project's root. */
export function inProject(relative: string): string {
  return fileURLToPath(new URL(`../../${relative}`, import.meta.url))
}
