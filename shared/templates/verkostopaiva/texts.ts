import type { LocalizedText } from '../../kernel/language';

const text = (fi: string, sv: string, en: string): LocalizedText => ({ fi, sv, en });

export const texts = {
  name: text('Verkostopäivä', 'Nätverksdag', 'Network day'),
  description: text(
    'Ryhmät kuvaavat lapsen palvelupolun, kirjaavat käytänteet ja tarpeet ja nimeävät avainhenkilöt.',
    'Grupperna beskriver barnets servicestig, antecknar praxis och behov och namnger nyckelpersoner.',
    'Groups describe the child’s service path, record practices and needs, and name key people.',
  ),
  dataNotice: text(
    'Aineisto jää alueen omaan käyttöön jatkotyötä varten, ja sitä voidaan käyttää verkoston kehittämisessä. Älä kirjoita lapsen tai perheen tietoja. Avainhenkilöistä kirjataan vain työyhteystiedot.',
    'Materialet stannar i regionen för fortsatt arbete och kan användas när nätverket utvecklas. Skriv inga uppgifter om ett barn eller en familj. Om nyckelpersonerna antecknas bara kontaktuppgifter till arbetet.',
    'The material stays with the region for further work and may be used in developing the network. Do not write a child’s or a family’s data. Only work contact details of key people are recorded.',
  ),
  path: {
    title: text('Tehtävä 1: palvelupolku', 'Uppgift 1: servicestigen', 'Task 1: service path'),
    instruction: text(
      'Kuvatkaa lapsen palvelupolku varhaiskasvatuksessa tuen eri vaiheissa ja nivelvaiheissa. Kirjatkaa ruutuihin, mitä tehdään, kuka tekee, miten palveluun pääsee ja kuka vastaa.',
      'Beskriv barnets servicestig inom småbarnspedagogiken i stödets olika skeden och i övergångsskedena. Anteckna i rutorna vad som görs, vem som gör det, hur man får tjänsten och vem som ansvarar.',
      'Describe the child’s service path in early childhood education at the stages of support and at the transitions. Record in the cells what is done, who does it, how one gets in and who is responsible.',
    ),
  },
  columns: {
    before: text('ennen varhaiskasvatusta', 'före småbarnspedagogiken', 'before early childhood education'),
    start: text('varhaiskasvatuksen aloitus', 'start i småbarnspedagogiken', 'start of early childhood education'),
    during: text('varhaiskasvatuksessa', 'i småbarnspedagogiken', 'in early childhood education'),
    toPrePrimary: text('siirtymä esiopetukseen', 'övergång till förskoleundervisningen', 'transition to pre-primary education'),
    prePrimary: text('esiopetuksessa', 'i förskoleundervisningen', 'in pre-primary education'),
    toSchool: text('siirtymä kouluun', 'övergång till skolan', 'transition to school'),
  },
  rows: {
    general: text('yleinen tuki', 'allmänt stöd', 'general support'),
    intensified: text('tehostettu tuki', 'intensifierat stöd', 'intensified support'),
    special: text('erityinen tuki', 'särskilt stöd', 'special support'),
    childProtection: text('lastensuojelun tarve', 'behov av barnskydd', 'need for child protection'),
  },
  practices: {
    title: text('Tehtävä 2: käytänteet ja tarpeet', 'Uppgift 2: praxis och behov', 'Task 2: practices and needs'),
    instruction: text(
      'Kirjatkaa varhaiskasvatuksen ja perhekeskuksen yhteistyön toimivat käytänteet ja kehittämisen tarpeet.',
      'Anteckna fungerande praxis och utvecklingsbehov i samarbetet mellan småbarnspedagogiken och familjecentret.',
      'Record working practices and development needs in the cooperation of early childhood education and the family centre.',
    ),
    working: text('Toimivat käytänteet', 'Fungerande praxis', 'Working practices'),
    workingHint: text('Mikä toimii jo nyt?', 'Vad fungerar redan?', 'What works already?'),
    needs: text('Kehittämisen tarpeet', 'Utvecklingsbehov', 'Development needs'),
    needsHint: text('Mitä pitää kehittää?', 'Vad behöver utvecklas?', 'What must be developed?'),
  },
  people: {
    title: text('Tehtävä 3: avainhenkilöt', 'Uppgift 3: nyckelpersoner', 'Task 3: key people'),
    instruction: text(
      'Nimetkää palvelupolun avainhenkilöt ja kirjatkaa heidän työyhteystietonsa.',
      'Namnge servicestigens nyckelpersoner och anteckna deras kontaktuppgifter till arbetet.',
      'Name the key people of the service path and record their work contact details.',
    ),
  },
} as const;
