import { contextBridge, ipcRenderer } from 'electron';
import type { EngineAssignment, EngineBridge } from '../shared/ipc';
import { CHANNELS } from './ipc/channels';

const listeners = new Set<(assignment: EngineAssignment) => void>();
let latest: EngineAssignment | undefined;

ipcRenderer.on(CHANNELS.engineAssignment, (_event, assignment: EngineAssignment) => {
  latest = assignment;
  for (const listener of [...listeners]) listener(assignment);
});

/** `window.polkupajaEngine` in the engine's hidden window: all that it knows of the main process. */
const bridge: EngineBridge = {
  onBoards(listener) {
    listeners.add(listener);
    if (latest === undefined) ipcRenderer.send(CHANNELS.engineHello);
    else listener(latest);
    return () => {
      listeners.delete(listener);
    };
  },
  heartbeat: (report) => ipcRenderer.send(CHANNELS.engineHeartbeat, report),
};

contextBridge.exposeInMainWorld('polkupajaEngine', bridge);
