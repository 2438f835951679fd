import { app } from 'electron';

const workshopFileIn = (args: readonly string[]): string | undefined => args.slice(1).find((arg) => arg.toLowerCase().endsWith('.polku'));

/**
 * Hears of workshop files that the person opens from outside: double-clicked, dropped on the icon, named when starting.
 * Call before the app is ready; what comes earlier than `listen` is kept for it.
 */
export function workshopFileEvents(): { listen(listener: (path: string) => void): void } {
  let listener: ((path: string) => void) | null = null;
  const waiting: string[] = [];
  const heard = (path: string | undefined): void => {
    if (path === undefined) return;
    if (listener === null) waiting.push(path);
    else listener(path);
  };
  heard(workshopFileIn(process.argv));
  app.on('second-instance', (_event, args) => heard(workshopFileIn(args)));
  // macOS never starts a second instance.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    heard(path);
  });
  return {
    listen(to) {
      listener = to;
      for (const path of waiting.splice(0)) to(path);
    },
  };
}
