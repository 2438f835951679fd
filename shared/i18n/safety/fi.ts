export const fi = {
  // Where one’s own work is.
  host: 'Tallennettu ohjaajan koneelle',
  others_one: 'Vielä vain {count} muulla osallistujalla',
  others_other: 'Vielä vain {count} muulla osallistujalla',
  here: 'Vielä vain tässä laitteessa',
  // The same for narrow screens.
  'host.short': 'Tallennettu',
  'others.short': 'Muilla',
  'here.short': 'Vain täällä',
  // The explanation that opens from the indicator.
  title: 'Missä työsi on',
  'host.detail': 'Kaikki, mitä olet kirjoittanut, on ohjaajan koneen levyllä.',
  'others.detail': 'Kirjoittamasi näkyy jo muilla. Se tallentuu ohjaajan koneelle, kun yhteys sinne toimii.',
  'here.detail': 'Viimeisimmät muutoksesi ovat vain tässä laitteessa. Pidä sivu auki, kunnes yhteys toimii.',
  // How one is connected.
  'path.title': 'Yhteys',
  'path.offline': 'Ei yhteyttä',
  'path.connecting': 'Yhdistetään',
  'path.peer-to-peer': 'Suora yhteys',
  'path.relay': 'Yhteys välittimellä',
  'path.by-choice': 'Yhteys kunnossa',
  'path.peer-to-peer.detail': 'Muutokset kulkevat suoraan ohjaajan koneelle ja siitä muille.',
  'path.relay.detail': 'Muutokset kulkevat ohjaajan koneen kautta. Mitään ei tarvitse tehdä.',
  'path.by-choice.detail': 'Mitään ei tarvitse tehdä.',
  'path.connecting.detail': 'Yhteyttä avataan. Voit jo kirjoittaa.',
  'path.offline.detail': 'Yhteys palaa itsestään. Voit jatkaa kirjoittamista.',
} as const;
