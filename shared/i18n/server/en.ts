import type { AreaTexts } from '../types';
import type { fi } from './fi';

export const en: AreaTexts<typeof fi> = {
  running: 'The Polkupaja server is running: {url}',
  ops: 'Health and metrics: http://{address}:{port}/healthz and /metrics',
  noKeys: 'No facilitator has a key yet. Make one: npm run host -- keys add NAME',
  configWrong: 'The server was not started because its configuration is wrong:',
  configUnreadable: 'The configuration file can’t be read: {file}',
  configSyntax: '{file}, line {line}: the file is not JSON ({what}).',
  configUnknownKey: 'Unknown setting: {key}',
  configMissing: 'The setting {key} is missing. Give it in the file or in the environment variable {variable}.',
  configBad: 'The setting {key} is not valid: {what}',
  configTlsHalf: 'Give both tlsCert and tlsKey, or neither.',
  tlsUnreadable: 'The certificate or its key can’t be read: {cert}, {key}',
  tlsNotAPair: 'The certificate and the key don’t belong together or are not PEM: {cert}, {key}',
  portTaken: 'The address {address}:{port} could not be used: {what}',
  keysUnreadable: 'The file of facilitators’ keys is damaged and is not written over: {file}',
  keyAdded: 'The key of {name}. It is shown only now; give it to the facilitator safely:',
  keyNameTaken: '{name} has a key already. To make a new one: npm run host -- keys renew {name}',
  keyRevoked: 'The key of {name} is no longer valid.',
  keyUnknown: '{name} has no key.',
  keyNone: 'There are no keys.',
  keyValid: '{name}, given {date}',
  keyTakenBack: '{name}, given {date}, revoked {revoked}',
  usage: 'Usage: npm run host -- keys add NAME | list | renew NAME | revoke NAME [--config FILE]',
  redisAway: 'The Redis server can’t be reached: {url}',
};
