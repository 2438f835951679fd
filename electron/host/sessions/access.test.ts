import { describe, expect, test } from 'vitest';
import type { Role } from '../../../shared/protocol';
import { accessOf, type OpenWorkshop } from './access';
import type { Identity } from './sessions';

const member = (id: string, groupId: string, role: Role = 'participant') => ({ id, name: id, groupId, role, colour: '' });
const workshop = (change: Partial<OpenWorkshop> = {}): OpenWorkshop => ({
  hosted: true,
  damaged: false,
  info: {
    id: 'w',
    title: '',
    region: '',
    date: '',
    templateId: 'verkostopaiva',
    language: 'fi',
    dataNotice: '',
    groups: [
      { id: 'g1', name: 'Ryhmä 1', boardId: 'b1' },
      { id: 'g2', name: 'Ryhmä 2', boardId: 'b2' },
    ],
    members: [member('anna', 'g1'), member('lukija', 'g1', 'reader'), member('sihteeri', 'g2', 'secretary')],
    formerGroups: [],
    former: [],
  },
  ...change,
});
const guest = (participantId: string, workshopId = 'w'): Identity => ({ kind: 'guest', workshopId, participantId });
const facilitator: Identity = { kind: 'facilitator', workshopId: 'w', participantId: 'f' };
const engine: Identity = { kind: 'engine', participantId: 'engine' };
const NAMES = ['board:b1', 'board:b2', 'workshop:w', 'board:other', 'b1', ''];

describe('who may open what [SPEC 1.5]', () => {
  test.each([
    ['a participant: her group’s board', guest('anna'), workshop(), ['write', null, 'read', null, null, null]],
    ['a secretary: hers', guest('sihteeri'), workshop(), [null, 'write', 'read', null, null, null]],
    ['a reader: reads', guest('lukija'), workshop(), ['read', null, 'read', null, null, null]],
    ['somebody who is not in the list: nothing', guest('kuka'), workshop(), [null, null, null, null, null, null]],
    ['a guest of another workshop: nothing', guest('anna', 'v'), workshop(), [null, null, null, null, null, null]],
    ['a guest of a closed workshop: nothing', guest('anna'), workshop({ hosted: false }), [null, null, null, null, null, null]],
    ['the facilitator: every board; the workshop’s document is the host’s to write', facilitator, workshop({ hosted: false }), ['write', 'write', 'read', null, null, null]],
    ['another workshop’s facilitator: nothing', { ...facilitator, workshopId: 'v' }, workshop(), [null, null, null, null, null, null]],
    ['the engine: boards', engine, workshop(), ['write', 'write', null, null, null, null]],
    ['the engine: of hosted workshops', engine, workshop({ hosted: false }), [null, null, null, null, null, null]],
    ['nobody writes on damage', facilitator, workshop({ damaged: true }), ['read', 'read', 'read', null, null, null]],
  ] as const)('%s', (_, who, where, expected) => {
    expect(NAMES.map((name) => accessOf(who, where, name))).toEqual(expected);
  });
});
