/*
 * Between the shell and the engine's hidden window (`engine.html`), which joins every hosted board's WebRTC room as
 * hub. Its preload gives it `window.polkupajaEngine`; it has no other way to the main process.
 */

/** Everything the engine needs; told again in whole whenever something of it changes. */
export interface EngineAssignment {
  /** Base of the host's sockets over loopback, e.g. `ws://127.0.0.1:43121`. */
  readonly socketBase: string;
  /** The hub's session secret: it may join every hosted board. */
  readonly session: string;
  /** Ids of the boards that are hosted now. A board that is no longer listed is to be left. */
  readonly boards: readonly string[];
  /** Ids of the workshops that are hosted now: their readiness checks are answered. */
  readonly workshops?: readonly string[];
}

/** The engine sends one at least every `ENGINE_HEARTBEAT_MS`; the shell restarts an engine that falls silent. */
export interface EngineReport {
  /** Boards whose room has been joined. */
  readonly boards: number;
  /** Open data channels, all boards together. */
  readonly channels: number;
}

export const ENGINE_HEARTBEAT_MS = 2_000;

export interface EngineBridge {
  /** `listener` is called at once with what is known, and after every change. Returns the function that ends it. */
  onBoards(listener: (assignment: EngineAssignment) => void): () => void;
  heartbeat(report: EngineReport): void;
}
