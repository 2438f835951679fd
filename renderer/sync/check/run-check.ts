import type { z } from 'zod';
import { err, ok, type Result } from '../../../shared/kernel/result';
import { CHECK_PATHS, checkStartAnswer, checkTopic, PROTOCOL_VERSION, refused, SOCKET_PATHS, type CheckReport, type CheckStart } from '../../../shared/protocol';
import type { HostCallError } from '../host-api';
import { nativeWrtc } from '../webrtc/framed-peer-connection';
import { CHECK_CHANNEL, describe, type CheckSignal } from './signals';

const SOCKET_LIMIT_MS = 8_000;
const CHANNEL_LIMIT_MS = 10_000;
const CALL_LIMIT_MS = 10_000;

export type CheckStep = 'page' | 'websocket' | 'channel' | 'clock';

export interface CheckOptions {
  /** `http://192.168.1.23:4780/` */
  readonly baseUrl: string;
  readonly key: string;
  readonly device: CheckReport['device'];
  /** A step has come out. */
  readonly onStep: (step: CheckStep, result: 'ok' | 'bad' | 'not-here') => void;
}

async function post(baseUrl: string, path: string, body: object): Promise<Result<unknown, HostCallError>> {
  try {
    const response = await fetch(new URL(path, baseUrl), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ protocol: PROTOCOL_VERSION, ...body }), signal: AbortSignal.timeout(CALL_LIMIT_MS) });
    const json: unknown = await response.json();
    if (response.ok) return ok(json);
    const refusal = refused.safeParse(json);
    return err(refusal.success ? refusal.data.refusal : 'HOST_AWAY');
  } catch {
    return err('HOST_AWAY');
  }
}

const parse = <T>(schema: z.ZodType<T>, value: unknown): T | null => schema.safeParse(value).data ?? null;

/** Tries every way from this device to the host, one after the other, and reports to the host what came of it. */
export async function runCheck({ baseUrl, key, device, onStep }: CheckOptions): Promise<Result<CheckReport, HostCallError>> {
  const asked = Date.now();
  const begun = await post(baseUrl, CHECK_PATHS.start, { key });
  if (!begun.ok) return begun;
  const start = parse(checkStartAnswer, begun.value);
  if (!start) return err('HOST_AWAY');
  // Half of the way there and back: when the host looked at its clock.
  const clockOffsetMs = Math.round((asked + Date.now()) / 2 - start.now);
  onStep('page', 'ok');

  const socketBase = new URL(baseUrl).origin.replace(/^http/, 'ws');
  const hub = await tryWebSocket(socketBase, start.session);
  const websocket = hub !== null;
  onStep('websocket', websocket ? 'ok' : 'bad');

  const began = performance.now();
  const channel = !websocket ? 'failed' : nativeWrtc() === null ? 'no-webrtc' : !hub ? 'no-hub' : (await tryChannel(socketBase, start)) ? 'open' : 'failed';
  onStep('channel', channel === 'open' ? 'ok' : channel === 'failed' ? 'bad' : 'not-here');
  onStep('clock', Math.abs(clockOffsetMs) > 90_000 ? 'bad' : 'ok');

  const report: CheckReport = { device, websocket, channel, channelMs: channel === 'open' ? Math.round(performance.now() - began) : null, clockOffsetMs };
  const told = await post(baseUrl, CHECK_PATHS.report, { key, report });
  return told.ok ? ok(report) : told;
}

/** Whether the host welcomes us on a WebSocket, and says that it has a hub; null when nothing comes. */
function tryWebSocket(socketBase: string, session: string): Promise<boolean | null> {
  return new Promise((resolve) => {
    const socket = new WebSocket(socketBase + SOCKET_PATHS.control);
    const done = (hub: boolean | null): void => {
      clearTimeout(timer);
      socket.onclose = null;
      socket.close();
      resolve(hub);
    };
    const timer = setTimeout(() => done(null), SOCKET_LIMIT_MS);
    socket.onopen = () => socket.send(JSON.stringify({ type: 'hello', session, protocol: PROTOCOL_VERSION }));
    socket.onclose = () => done(null);
    socket.onmessage = ({ data }: MessageEvent<unknown>) => {
      const { type, hub } = JSON.parse(String(data)) as { readonly type?: string; readonly hub?: boolean };
      if (type === 'welcome') done(hub === true);
    };
  });
}

/** Whether a data channel to the engine opens and carries a word there and back. */
function tryChannel(socketBase: string, { session, workshopId }: CheckStart): Promise<boolean> {
  const wrtc = nativeWrtc();
  if (!wrtc) return Promise.resolve(false);
  const me = `check-${crypto.getRandomValues(new Uint32Array(2)).join('')}`;
  const topic = checkTopic(workshopId);
  return new Promise((resolve) => {
    const socket = new WebSocket(`${socketBase}${SOCKET_PATHS.signal}?session=${encodeURIComponent(session)}`);
    const connection = new wrtc.RTCPeerConnection({ iceServers: [] });
    const done = (worked: boolean): void => {
      clearTimeout(timer);
      socket.onclose = null;
      socket.close();
      connection.close();
      resolve(worked);
    };
    const timer = setTimeout(() => done(false), CHANNEL_LIMIT_MS);
    const publish = (data: object): void => socket.send(JSON.stringify({ type: 'publish', topic, data }));
    connection.ondatachannel = ({ channel }) => {
      if (channel.label !== CHECK_CHANNEL) return;
      const ask = (): void => channel.send(me);
      channel.onmessage = ({ data }: MessageEvent<unknown>) => data === me && done(true);
      if (channel.readyState === 'open') ask();
      else channel.onopen = ask;
    };
    socket.onopen = () => {
      socket.send(JSON.stringify({ type: 'subscribe', topics: [topic] }));
      publish({ type: 'announce', from: me });
    };
    socket.onclose = () => done(false);
    socket.onmessage = ({ data: json }: MessageEvent<unknown>) => {
      const { type, data } = JSON.parse(String(json)) as CheckSignal;
      const { signal, from } = data ?? {};
      if (type !== 'publish' || signal?.type !== 'offer' || !signal.sdp) return;
      void (async () => {
        await connection.setRemoteDescription({ type: 'offer', sdp: signal.sdp ?? '' });
        publish({ type: 'signal', from: me, to: from, signal: { type: 'answer', sdp: await describe(connection, await connection.createAnswer()) } });
      })().catch(() => done(false));
    };
  });
}
