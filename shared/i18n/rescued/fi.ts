/** What a person is told when the host has ended her page's copy of the board. */
export const fi = {
  CHANGE_REFUSED: 'Osa muutoksistasi ei kelvannut, ja taulu ladattiin uudelleen.',
  DUPLICATE_CLIENT: 'Sivulla oli häiriö, ja taulu ladattiin uudelleen.',
  DIVERGED: 'Taulu näytti täällä muuta kuin muilla, joten se ladattiin uudelleen.',
  nothing: 'Mitään kirjoittamaasi ei jäänyt tallentamatta.',
  'kept_one': 'Yksi teksti ei ehtinyt ohjaajan koneelle. Se on tallessa tässä laitteessa.',
  'kept_other': '{count} tekstiä ei ehtinyt ohjaajan koneelle. Ne ovat tallessa tässä laitteessa.',
  show: 'Näytä tekstit',
  title: 'Tallentamatta jääneet tekstit',
  explain: 'Kopioi taululle se, mitä tarvitset. Sinä näet nämä, muut eivät.',
  copy: 'Kopioi kaikki',
  copied: 'Kopioitu',
  notCopied: 'Kopiointi ei onnistunut. Valitse teksti ja kopioi se itse.',
  forget: 'Poista tekstit laitteesta',
  ok: 'Selvä',
} as const;
