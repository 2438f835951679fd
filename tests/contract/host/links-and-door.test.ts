import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MAX_WAITING, WRONG_KEYS_PER_ADDRESS } from '../../../electron/host/limits';
import { MAIN_LINK } from '../../../shared/ipc';
import { lookupAnswer, PROTOCOL_VERSION } from '../../../shared/protocol';
import { peopleWorld, settled, tokenIn } from './people-world';
import { refusal, startHost, type TestHost } from './start-host';

/* Links of roles with their expiry and revocation, the door, the waiting room: by the calls that guests make. */
const protocol = PROTOCOL_VERSION;
let host: TestHost;
let clock: number;
const world = peopleWorld(() => host, () => clock);

beforeEach(async () => {
  clock = Date.parse('2026-11-26T10:00:00Z');
  host = await startHost({ core: { now: () => clock } });
});
afterEach(() => host.stop());

async function restart(): Promise<void> {
  await host.host.close({ resume: true });
  await host.library.close();
  host = await startHost({ dir: host.dir, core: { now: () => clock } });
}

describe('links', () => {
  test.each(['chair', 'secretary', 'reader', 'participant', 'facilitator'] as const)('the link of a %s gives that seat, and says so before', async (role) => {
    const { token } = await world.link(role);
    expect(token).toMatch(/^[0-9a-f]{32}$/);
    expect(lookupAnswer.parse((await host.post('/api/lookup', { protocol, key: token })).body)).toMatchObject({ role });
    expect((await world.knock(token, { name: 'Aino' })).body).toMatchObject({ name: 'Aino', role });
    expect((await world.state()).people).toMatchObject([{ name: 'Aino', role, groupId: role === 'facilitator' ? '' : host.groups[0] }]);
  });

  test('a short code is exchanged for the token of its link; a facilitator’s link has none', async () => {
    const chair = await world.link('chair');
    expect(chair.code).toMatch(/^[A-Z]+-\d{2,3}$/);
    expect(lookupAnswer.parse((await host.post('/api/lookup', { protocol, key: chair.code.toLowerCase() })).body)).toMatchObject({ role: 'chair', token: chair.token });
    expect((await world.link('facilitator')).code).toBe('');
    // An empty code is nobody's.
    expect((await host.post('/api/lookup', { protocol, key: '-' })).body).toEqual(refusal('CODE_UNKNOWN'));
  });

  test('guessing is slowed down for codes of roles as for the invitation’s', async () => {
    const { code } = await world.link('secretary');
    for (let guess = 0; guess < WRONG_KEYS_PER_ADDRESS.burst; guess += 1) await host.post('/api/lookup', { protocol, key: `KUUSI-${10_000 + guess}` });
    expect((await host.post('/api/lookup', { protocol, key: code })).body).toEqual(refusal('TOO_MANY'));
  });

  test('a link taken back shuts out itself and no other, before and after a restart; renewed it lets in again', async () => {
    const [chair, secretary] = [await world.link('chair'), await world.link('secretary')];
    settled(await host.host.people.revokeLink(host.workshopId, chair.id));
    for (let round = 0; round < 2; round += 1) {
      for (const key of [chair.token, chair.code]) expect((await world.knock(key, { name: 'Aino' })).body).toEqual(refusal('CODE_EXPIRED'));
      for (const key of [secretary.token, host.token]) expect((await world.knock(key, { name: 'Bertta' })).status).toBe(200);
      expect(Object.fromEntries((await world.state()).links.map(({ id, state }) => [id, state]))).toEqual({ [MAIN_LINK]: 'valid', [chair.id]: 'revoked', [secretary.id]: 'valid' });
      await restart();
    }
    const { links } = settled(await host.host.people.renewLink(host.workshopId, chair.id));
    const renewed = links.find(({ id }) => id === chair.id);
    expect(renewed?.state).toBe('valid');
    expect((await world.knock(tokenIn(renewed?.url ?? ''), { name: 'Aino' })).body).toMatchObject({ role: 'chair' });
    expect((await world.knock(chair.token, { name: 'Aino' })).body).toEqual(refusal('CODE_EXPIRED'));
  });

  test('the invitation itself can be taken back: nobody new comes by it, also after a restart; who is in stays', async () => {
    const aino = await host.join('Aino');
    settled(await host.host.people.revokeLink(host.workshopId, MAIN_LINK));
    await restart();
    expect((await world.knock(host.token, { name: 'Bertta' })).body).toEqual(refusal('CODE_EXPIRED'));
    expect((await world.resume(aino.session)).status).toBe(200);
    const { links } = settled(await host.host.people.renewLink(host.workshopId, MAIN_LINK));
    expect((await world.knock(tokenIn(links[0]?.url ?? ''), { name: 'Bertta' })).status).toBe(200);
  });

  test('a link lives until the set time; set anew it lives again; never more than 400 days', async () => {
    const chair = await world.link('chair');
    clock += 3_600_001;
    expect((await world.knock(chair.token, { name: 'Aino' })).body).toEqual(refusal('CODE_EXPIRED'));
    expect((await world.state()).links.at(-1)?.state).toBe('expired');
    settled(await host.host.people.setLinkExpiry(host.workshopId, chair.id, clock + 1_000));
    expect((await world.knock(chair.token, { name: 'Aino' })).status).toBe(200);
    const { links } = settled(await host.host.people.setLinkExpiry(host.workshopId, MAIN_LINK, clock * 2));
    expect(links[0]?.expiresAt).toBe(clock + 400 * 24 * 3_600_000);
  });

  test('a weaker link leads to no stronger seat; a stronger one raises who comes by it', async () => {
    const [boss, reader] = [(await world.knock((await world.link('facilitator')).token, { name: 'Ohjaaja' })).body, await world.link('reader')];
    const aino = await host.join('Aino');
    const claim = (key: string, participantId = '') => world.knock(key, { name: 'x', participantId });
    expect((await claim(host.token, boss.participantId)).body).toEqual(refusal('BAD_MESSAGE'));
    expect((await claim(reader.token, aino.participantId)).body).toEqual(refusal('BAD_MESSAGE'));
    const listed = lookupAnswer.parse((await host.post('/api/lookup', { protocol, key: reader.token })).body);
    expect(listed.groups.flatMap(({ people }) => people)).toEqual([]);
    expect((await claim((await world.link('secretary')).token, aino.participantId)).body).toMatchObject({ role: 'secretary', name: 'Aino' });
  });

  test('links of one workshop can’t be changed from another', async () => {
    const chair = await world.link('chair');
    const other = await host.library.create({ templateId: 'verkostopaiva', title: 'Toinen', region: '', date: '', groups: 1, language: 'fi' });
    expect(await host.host.people.revokeLink(other ?? '', chair.id)).toEqual({ kind: 'problem', problem: 'not-found' });
    expect((await world.knock(chair.token, { name: 'Aino' })).status).toBe(200);
  });
});

describe('the door', () => {
  test('closed: nobody new, not on the list either; who is in goes on, changes name and group; a facilitator may come', async () => {
    const aino = await host.join('Aino');
    const facilitator = await world.link('facilitator');
    settled(await host.host.people.setDoor(host.workshopId, 'closed'));
    await restart();
    expect((await world.knock(host.token, { name: 'Bertta' })).body).toEqual(refusal('DOOR_CLOSED'));
    expect((await world.knock(host.token, { name: 'Aino', participantId: aino.participantId })).body).toEqual(refusal('DOOR_CLOSED'));
    expect((await world.resume(aino.session)).body).toMatchObject({ name: 'Aino' });
    expect((await world.knock(host.token, { name: 'Aino K.', group: 1, session: aino.session })).body).toMatchObject({ participantId: aino.participantId, session: aino.session, name: 'Aino K.', group: { id: host.groups[1] } });
    expect((await world.knock(facilitator.token, { name: 'Ohjaaja' })).status).toBe(200);
    settled(await host.host.people.setDoor(host.workshopId, 'open'));
    expect((await world.knock(host.token, { name: 'Bertta' })).status).toBe(200);
  });

  test('waiting room: one is let in, one turned away, the rest at once; a restart loses nobody', async () => {
    settled(await host.host.people.setDoor(host.workshopId, 'waiting'));
    const sessions: string[] = [];
    for (const name of ['Aino', 'Bertta', 'Cecilia', 'Daniel']) {
      const { body } = await world.knock(host.token, { name, group: 1 });
      expect(body).toMatchObject({ waiting: true, name });
      sessions.push(body.session ?? '');
      clock += 1_000;
    }
    expect((await world.state()).people).toEqual([]);
    for (const session of sessions) expect((await world.resume(session)).body).toEqual(refusal('WAITING'));
    await restart();
    const { waiting } = await world.state();
    expect(waiting.map(({ name }) => name)).toEqual(['Aino', 'Bertta', 'Cecilia', 'Daniel']);

    // Who asks and waits is answered as soon as it is decided.
    const asked = world.resume(sessions[0] ?? '', true);
    settled(await host.host.people.letIn(host.workshopId, waiting[0]?.id));
    expect((await asked).body).toMatchObject({ name: 'Aino', session: sessions[0], group: { id: host.groups[1] } });
    settled(await host.host.people.turnAway(host.workshopId, waiting[1]?.id));
    expect((await world.resume(sessions[1] ?? '')).body).toEqual(refusal('TURNED_AWAY'));
    const after = settled(await host.host.people.letIn(host.workshopId, undefined));
    expect([after.waiting, after.people.map(({ name }) => name)]).toEqual([[], ['Aino', 'Cecilia', 'Daniel']]);
    expect((await world.resume(sessions[3] ?? '')).status).toBe(200);
    expect(await host.host.people.letIn(host.workshopId, waiting[1]?.id)).toEqual({ kind: 'problem', problem: 'not-found' });
  });

  test('opening the door lets everybody in who waits', async () => {
    settled(await host.host.people.setDoor(host.workshopId, 'waiting'));
    const { body } = await world.knock(host.token, { name: 'Aino' });
    settled(await host.host.people.setDoor(host.workshopId, 'open'));
    expect((await world.resume(body.session ?? '')).status).toBe(200);
  });

  test('the waiting room is full at its limit, and who waits opens nothing', async () => {
    settled(await host.host.people.setDoor(host.workshopId, 'waiting'));
    let last = '';
    for (let count = 0; count < MAX_WAITING; count += 1) {
      clock += 1_000;
      last = (await world.knock(host.token, { name: `Jonottaja ${count}` })).body.session ?? '';
    }
    expect((await world.knock(host.token, { name: 'Liikaa' })).body).toEqual(refusal('TOO_MANY'));
    const asset = await fetch(`${host.httpBase}/api/assets/${host.boards[0]?.slice(6)}`, { headers: { Authorization: `Bearer ${last}` }, method: 'POST' });
    expect(await asset.json()).toEqual(refusal('SESSION_UNKNOWN'));
  });
});
