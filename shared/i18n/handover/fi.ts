/** Handing the hosting over to another computer. */
export const fi = {
  fileName: '{title} – isännöinnin siirto',
  title: 'Siirrä isännöinti toiselle koneelle',
  text: 'Saat tiedoston, jossa ovat työpaja, liittymiskoodi ja osallistujien paikat. Jakaminen loppuu tällä koneella heti. Avaa tiedosto toisella koneella ja jaa työpaja siellä: koodi pysyy samana, osoite vaihtuu.',
  waiting: 'Osallistujien sivut odottavat sen aikaa, ja he voivat jatkaa kirjoittamista. He skannaavat uuden koodin. Jos jollakulla on tallentamatonta työtä, hän tallentaa taulun tiedostoksi omasta valikostaan ja tuo sen uudella sivulla.',
  careful: 'Anna tiedosto vain sille, joka jatkaa: sillä voi isännöidä sinun sijastasi.',
  go: 'Siirrä toiselle koneelle',
  done: 'Isännöinti on siirretty tiedostoon {name}. Avaa se toisella koneella kohdasta Avaa tiedosto.',
} as const;
