import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lookupAnswer, PROTOCOL_VERSION, REFUSALS, readWorkshop, seat, type Seat } from '../../../shared/protocol';
import { JOIN_KEY_LIFETIME_MS, WRONG_KEYS_PER_ADDRESS } from '../../../electron/host/limits';
import { openControl } from './socket-client';
import { refusal, startHost, tokenOf, type TestHost } from './start-host';

const protocol = PROTOCOL_VERSION;
let host: TestHost;
let clock: number;

beforeEach(async () => {
  clock = Date.parse('2026-11-26T10:00:00Z');
  host = await startHost({ core: { now: () => clock } });
});
afterEach(() => host.stop());

describe('joining', () => {
  test('the token of the link leads to the workshop, and a seat on the chosen group’s board', async () => {
    const looked = await host.post('/api/lookup', { protocol, key: host.token });
    expect(looked.status).toBe(200);
    expect(lookupAnswer.parse(looked.body)).toMatchObject({ title: 'Verkostopäivä', region: 'Pohjola', groups: [{ name: 'Ryhmä 1', people: [] }, { name: 'Ryhmä 2' }] });

    const joined = await host.post('/api/join', { protocol, key: host.token, name: '  Aino  ', groupId: host.groups[1] });
    expect(joined.status).toBe(200);
    expect(seat.parse(joined.body)).toMatchObject({ name: 'Aino', role: 'participant', title: 'Verkostopäivä', group: { name: 'Ryhmä 2', boardId: host.boards[1]?.slice(6) } });

    const workshop = await host.host.readDoc(`workshop:${host.workshopId}`);
    expect(readWorkshop(workshop, host.workshopId).members).toMatchObject([{ name: 'Aino', groupId: host.groups[1] }]);
  });

  test.each([
    ['as shown', (code: string) => code],
    ['in small letters', (code: string) => code.toLowerCase()],
    ['with a space', (code: string) => ` ${code.replace('-', ' ')} `],
    ['without a hyphen', (code: string) => code.replace('-', '')],
  ])('the short code works %s', async (_, typed) => {
    expect(host.on.code).toMatch(/^[A-Z]+-\d{2,3}$/);
    expect((await host.post('/api/lookup', { protocol, key: typed(host.on.code) })).status).toBe(200);
  });

  test('a wrong key is unknown, and so is nonsense', async () => {
    expect(await host.post('/api/lookup', { protocol, key: '0'.repeat(32) })).toEqual({ status: 404, body: refusal('CODE_UNKNOWN') });
    expect(await host.post('/api/lookup', { protocol, key: 'EIOLE-1' })).toEqual({ status: 404, body: refusal('CODE_UNKNOWN') });
  });

  test('a key expires [SPEC 1.1]', async () => {
    clock += JOIN_KEY_LIFETIME_MS + 1;
    expect(await host.post('/api/join', { protocol, key: host.token, name: 'Aino', groupId: host.groups[0] })).toEqual({ status: 410, body: refusal('CODE_EXPIRED') });
  });

  test('renewed keys replace the old ones, which are refused as expired [SPEC 1.1]', async () => {
    const renewed = await host.host.renewCode(host.workshopId);
    if (renewed.kind !== 'on') throw new Error('not hosted');
    expect(tokenOf(renewed)).not.toBe(host.token);
    for (const key of [host.token, host.on.code]) expect((await host.post('/api/lookup', { protocol, key })).body).toEqual(refusal('CODE_EXPIRED'));
    for (const key of [tokenOf(renewed), renewed.code]) expect((await host.post('/api/lookup', { protocol, key })).status).toBe(200);
    expect(renewed.qrSvg).toContain('<svg');
    expect(renewed.qrSvg).not.toBe(host.on.qrSvg);
  });

  test('a closed workshop says so, on every call and to everybody who is inside [SPEC 1.9]', async () => {
    const aino = await host.join('Aino');
    const control = await openControl(host.socketBase, aino.session);
    await control.next(({ type }) => type === 'welcome');
    await host.host.stopHosting(host.workshopId);
    expect(await control.closed).toEqual({ code: REFUSALS.WORKSHOP_CLOSED, reason: 'WORKSHOP_CLOSED' });
    expect(await host.post('/api/lookup', { protocol, key: host.token })).toEqual({ status: 409, body: refusal('WORKSHOP_CLOSED') });
    expect((await host.post('/api/resume', { protocol, session: aino.session })).body).toEqual(refusal('WORKSHOP_CLOSED'));
    expect(await (await openControl(host.socketBase, aino.session)).closed).toMatchObject({ reason: 'WORKSHOP_CLOSED' });
    // And opens again on the same port with the same link.
    const again = await host.host.startHosting(host.workshopId);
    expect(again).toMatchObject({ ok: true, value: { port: host.on.port, joinUrl: host.on.joinUrl, portChanged: false } });
    expect((await host.post('/api/resume', { protocol, session: aino.session })).status).toBe(200);
  });

  test.each([
    [0, 'CLIENT_TOO_OLD'],
    [PROTOCOL_VERSION + 1, 'CLIENT_TOO_NEW'],
  ] as const)('protocol %i is refused by name, whatever else the message says [SPEC 2.1]', async (version, reason) => {
    for (const path of ['/api/lookup', '/api/join', '/api/resume']) expect(await host.post(path, { protocol: version, other: 'shape' })).toEqual({ status: 426, body: refusal(reason) });
    const control = await openControl(host.socketBase, 'whoever', version);
    expect(await control.closed).toEqual({ code: REFUSALS[reason], reason });
  });

  test('a seat is resumed with its session on any connection, also after a restart of the host [SPEC 1.2]', async () => {
    const aino = await host.join('Aino');
    expect((await host.post('/api/resume', { protocol, session: aino.session })).body).toEqual(aino);
    expect((await host.post('/api/resume', { protocol, session: `${aino.session}0` })).body).toEqual(refusal('SESSION_UNKNOWN'));

    await host.host.close({ resume: true });
    await host.library.close();
    const again = await startHost({ dir: host.dir, core: { now: () => clock } });
    expect(again.on.joinUrl).toBe(host.on.joinUrl);
    expect((await again.post('/api/resume', { protocol, session: aino.session })).body).toEqual(aino);
    await again.stop();
    host = await startHost();
  });

  test('who finds herself in the list comes back as the same person, on a second device too', async () => {
    const first = await host.join('Aino');
    const second = seat.parse((await host.post('/api/join', { protocol, key: host.token, name: 'Aino K.', groupId: host.groups[1], participantId: first.participantId })).body);
    expect(second).toMatchObject({ participantId: first.participantId, name: 'Aino', colour: first.colour, group: { id: host.groups[1] } });
    expect(second.session).not.toBe(first.session);
    const unknown = await host.post('/api/join', { protocol, key: host.token, name: 'Aino', groupId: host.groups[0], participantId: 'nobody' });
    expect(unknown.body).toEqual(refusal('BAD_MESSAGE'));
  });

  test('people get different colours as long as there are some', async () => {
    const seats: Seat[] = [];
    for (let index = 0; index < 12; index += 1) seats.push(await host.join(`Osallistuja ${index}`));
    expect(new Set(seats.map(({ colour }) => colour)).size).toBe(12);
  });

  test('who guesses codes is slowed down; a link still works meanwhile [SPEC 1.4]', async () => {
    for (let guess = 0; guess < WRONG_KEYS_PER_ADDRESS.burst; guess += 1) {
      expect((await host.post('/api/lookup', { protocol, key: `ARVAUS-${guess}` })).body).toEqual(refusal('CODE_UNKNOWN'));
    }
    expect(await host.post('/api/lookup', { protocol, key: 'ARVAUS-99' })).toEqual({ status: 429, body: refusal('TOO_MANY') });
    expect((await host.post('/api/lookup', { protocol, key: host.on.code })).body).toEqual(refusal('TOO_MANY'));
    expect((await host.post('/api/lookup', { protocol, key: host.token })).status).toBe(200);
    clock += 60_000;
    expect((await host.post('/api/lookup', { protocol, key: host.on.code })).status).toBe(200);
  });

  test.each([
    ['no JSON', '{bad'],
    ['no object', '7'],
    ['no name', JSON.stringify({ protocol, key: 'x', groupId: 'x' })],
    ['a blank name', JSON.stringify({ protocol, key: 'x', name: '   ', groupId: 'x' })],
  ])('a body with %s is refused', async (_, body) => {
    expect(await host.post('/api/join', body)).toEqual({ status: 400, body: refusal('BAD_MESSAGE') });
  });

  test('a huge body is refused', async () => {
    expect(await host.post('/api/join', JSON.stringify({ protocol, key: 'x'.repeat(20_000) }))).toEqual({ status: 413, body: refusal('TOO_LARGE') });
  });
});
