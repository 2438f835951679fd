import type { AreaTexts } from '../types';
import type { fi } from './fi';

export const en: AreaTexts<typeof fi> = {
  host: 'Saved on the facilitator’s computer',
  others_one: 'So far only with {count} other participant',
  others_other: 'So far only with {count} other participants',
  here: 'So far only on this device',
  'host.short': 'Saved',
  'others.short': 'With others',
  'here.short': 'Only here',
  title: 'Where your work is',
  'host.detail': 'Everything you have written is on the facilitator’s computer’s disk.',
  'others.detail': 'Others already have what you wrote. It is saved on the facilitator’s computer when it can be reached.',
  'here.detail': 'Your latest changes are only on this device. Keep this page open until the connection works.',
  'path.title': 'Connection',
  'path.offline': 'No connection',
  'path.connecting': 'Connecting',
  'path.peer-to-peer': 'Direct connection',
  'path.relay': 'Connected through the relay',
  'path.by-choice': 'Connected',
  'path.peer-to-peer.detail': 'Changes go straight to the facilitator’s computer and from there to the others.',
  'path.relay.detail': 'Changes go through the facilitator’s computer. There is nothing you need to do.',
  'path.by-choice.detail': 'Nothing needs doing.',
  'path.connecting.detail': 'The connection is being opened. You can already write.',
  'path.offline.detail': 'The connection comes back by itself. You can go on writing.',
};
