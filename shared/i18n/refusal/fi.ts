import type { Refusal } from '../../protocol/refusals';

type Reason = Refusal | 'HOST_AWAY';

/** What happened (`CODE_EXPIRED`) and what to do (`CODE_EXPIRED.next`), for every reason the host can name. */
export const fi = {
  BAD_MESSAGE: 'Sivu ja ohjaajan ohjelma eivät ymmärtäneet toisiaan.',
  'BAD_MESSAGE.next': 'Lataa sivu uudelleen.',
  NOT_ALLOWED: 'Sinulla ei ole pääsyä tänne.',
  'NOT_ALLOWED.next': 'Pyydä ohjaajalta uusi linkki tai koodi.',
  CODE_UNKNOWN: 'Tällä koodilla ei löydy työpajaa.',
  'CODE_UNKNOWN.next': 'Tarkista koodi tai pyydä se ohjaajalta.',
  CODE_EXPIRED: 'Koodi on vanhentunut.',
  'CODE_EXPIRED.next': 'Pyydä ohjaajalta uusi.',
  WORKSHOP_CLOSED: 'Työpaja on suljettu.',
  'WORKSHOP_CLOSED.next': 'Jos sen pitäisi olla käynnissä, pyydä ohjaajaa avaamaan se.',
  SESSION_UNKNOWN: 'Paikkaasi työpajassa ei enää löydy.',
  'SESSION_UNKNOWN.next': 'Liity uudelleen koodilla.',
  CLIENT_TOO_OLD: 'Tämä sivu on vanhempi kuin ohjaajan ohjelma.',
  'CLIENT_TOO_OLD.next': 'Lataa sivu uudelleen.',
  CLIENT_TOO_NEW: 'Ohjaajan ohjelma on vanhempi kuin tämä sivu.',
  'CLIENT_TOO_NEW.next': 'Lataa sivu uudelleen. Jos se ei auta, pyydä ohjaajaa päivittämään Polkupaja.',
  TOO_LARGE: 'Lähetetty sisältö on liian suuri.',
  'TOO_LARGE.next': 'Kopioi talteen viimeksi lisäämäsi ja lataa sivu uudelleen.',
  TOO_MANY: 'Työpajassa on juuri nyt ruuhkaa.',
  'TOO_MANY.next': 'Odota hetki ja yritä uudelleen.',
  REMOVED: 'Ohjaaja on poistanut sinut työpajasta.',
  'REMOVED.next': 'Jos se oli vahinko, liity uudelleen koodilla.',
  HOST_CLOSING: 'Ohjaaja on sulkemassa työpajaa.',
  'HOST_CLOSING.next': 'Yhteys palaa itsestään, kun työpaja avataan uudelleen.',
  HOST_FAILED: 'Ohjaajan koneella tapahtui virhe.',
  'HOST_FAILED.next': 'Yritä hetken päästä uudelleen. Jos virhe toistuu, kerro ohjaajalle.',
  HOST_AWAY: 'Ohjaajan koneeseen ei saada yhteyttä.',
  'HOST_AWAY.next': 'Tarkista, että olet samassa verkossa kuin ohjaaja, ja yritä uudelleen.',
  retry: 'Yritä uudelleen',
  reload: 'Lataa sivu uudelleen',
  enterCode: 'Anna koodi',
  support: 'Tunniste: {name}',
} as const satisfies Record<Reason | `${Reason}.next`, string> & Record<string, string>;
