/** What the drawn page says by itself: on the canvas and in pictures. */
export const fi = {
  'carries.label': 'Vie eteenpäin',
  'carries.question': 'Kuka vastaa eteenpäin viemisestä?',
  'circles.all': 'Kaikille yhteistä',
  'decisions.title': 'Päätökset',
  'tray.title': 'Kortit, joiden paikka on poistettu',
  'tray.hint': 'Siirrä kortit haluamaasi paikkaan.',
  image: 'Kuva',
} as const;
