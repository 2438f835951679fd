import type { AreaTexts } from '../types';
import type { fi } from './fi';

export const sv: AreaTexts<typeof fi> = {
  running: 'Polkupajas server är i gång: {url}',
  ops: 'Tillstånd och mätvärden: http://{address}:{port}/healthz och /metrics',
  noKeys: 'Ingen handledare har någon nyckel ännu. Skapa en: npm run host -- keys add NAMN',
  configWrong: 'Servern startades inte, för det finns ett fel i dess inställningar:',
  configUnreadable: 'Inställningsfilen kan inte läsas: {file}',
  configSyntax: '{file}, rad {line}: filen är inte JSON ({what}).',
  configUnknownKey: 'Okänd inställning: {key}',
  configMissing: 'Inställningen {key} saknas. Ge den i filen eller i miljövariabeln {variable}.',
  configBad: 'Inställningen {key} duger inte: {what}',
  configTlsHalf: 'Ge både tlsCert och tlsKey eller ingendera.',
  tlsUnreadable: 'Certifikatet eller dess nyckel kan inte läsas: {cert}, {key}',
  tlsNotAPair: 'Certifikatet och nyckeln hör inte ihop eller är inte i PEM-format: {cert}, {key}',
  portTaken: 'Adressen {address}:{port} kunde inte tas i bruk: {what}',
  keysUnreadable: 'Handledarnas nyckelfil är skadad och skrivs inte över: {file}',
  keyAdded: 'Nyckeln för {name}. Den visas bara nu; ge den tryggt till handledaren:',
  keyNameTaken: '{name} har redan en nyckel. En ny nyckel gör du så här: npm run host -- keys renew {name}',
  keyRevoked: 'Nyckeln för {name} gäller inte längre.',
  keyUnknown: '{name} har ingen nyckel.',
  keyNone: 'Det finns inga nycklar.',
  keyValid: '{name}, given {date}',
  keyTakenBack: '{name}, given {date}, återkallad {revoked}',
  usage: 'Användning: npm run host -- keys add NAMN | list | renew NAMN | revoke NAMN [--config FIL]',
  redisAway: 'Ingen kontakt med Redis-servern: {url}',
};
