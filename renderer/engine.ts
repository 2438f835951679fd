import { ENGINE_HEARTBEAT_MS, type EngineAssignment, type EngineBridge } from '../shared/ipc/engine';
import { createHub, type Hub } from './sync/hub';

/*
 * The page of the engine's hidden window: the hub of every hosted board. Its preload gives it the bridge to the shell.
 */
declare global {
  interface Window {
    readonly polkupajaEngine?: EngineBridge;
  }
}

const TICK_MS = 250;
const TICKS_PER_HEARTBEAT = ENGINE_HEARTBEAT_MS / TICK_MS / 2;
/** Guests are told of the hub after the first heartbeat, so that waits until the boards are joined; not for ever. */
const JOIN_PATIENCE_TICKS = 40;

function run(bridge: EngineBridge): void {
  let hub: Hub | null = null;
  let assignment: EngineAssignment | null = null;
  let ticks = 0;
  let alive = false;

  bridge.onBoards((next) => {
    if (hub && (next.socketBase !== assignment?.socketBase || next.session !== assignment.session)) {
      hub.close();
      hub = null;
    }
    assignment = next;
    hub ??= createHub(next);
    hub.setBoards(next.boards);
    hub.setChecks(next.workshops ?? []);
  });

  setInterval(() => {
    if (!hub || !assignment) return;
    ticks += 1;
    const report = hub.report();
    const begins = !alive && (report.boards === assignment.boards.length || ticks >= JOIN_PATIENCE_TICKS);
    if (!begins && !(alive && ticks % TICKS_PER_HEARTBEAT === 0)) return;
    alive = true;
    bridge.heartbeat(report);
  }, TICK_MS);
}

if (window.polkupajaEngine) run(window.polkupajaEngine);
