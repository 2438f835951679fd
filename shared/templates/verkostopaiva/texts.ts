import { text } from '../text';

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
    notes: text(
      'Tarkista ennen päivää, että rivit vastaavat alueen tuen vaiheita. Valitse tarvittaessa toiset rivit, esimerkiksi esiopetuksen ja koulun tuen muodot 1.8.2025 alkaen. Aloittakaa rivistä, jonka kaikki tuntevat, ja käykää se läpi vasemmalta oikealle. Ohjaa keskustelu pois yksittäisestä lapsesta: kirjataan se, mitä yleensä tehdään. Kysy jokaisessa siirtymässä: miten tieto käytännössä ylittää yhdyspinnan? Kysy jokaisella rivillä: kuka vastaa lapsen tilanteen eteenpäin viemisestä? Tyhjä ruutu on havainto. Jos palvelua ei ole, kirjatkaa se tarpeeksi tehtävässä 2.',
      'Kontrollera före dagen att raderna motsvarar stödets skeden i regionen. Välj vid behov andra rader, till exempel stödformerna i förskoleundervisningen och skolan från och med 1.8.2025. Börja med en rad som alla känner till och gå igenom den från vänster till höger. Styr samtalet bort från ett enskilt barn: anteckna hur man brukar göra. Fråga vid varje övergång: hur går informationen i praktiken över kontaktytan? Fråga på varje rad: vem ansvarar för att barnets ärende går vidare? En tom ruta är en iakttagelse. Om tjänsten saknas, anteckna det som ett behov i uppgift 2.',
      'Before the day, check that the rows match the stages of support in the region. Choose other rows if needed, such as the forms of support in pre-primary education and school since 1 August 2025. Start with a row that everybody knows and go through it from left to right. Steer the talk away from any single child: record what is usually done. Ask at every transition: how does the information cross the interface in practice? Ask on every row: who carries the child’s matter forward? An empty cell is a finding. If a service is missing, record it as a need in task 2.',
    ),
  },
  columns: {
    before: text('ennen varhaiskasvatusta', 'före småbarnspedagogiken', 'before early childhood education'),
    beforeHint: text('Mitä perhe saa ennen varhaiskasvatusta?', 'Vad får familjen före småbarnspedagogiken?', 'What does the family get before early childhood education?'),
    start: text('varhaiskasvatuksen aloitus', 'start i småbarnspedagogiken', 'start of early childhood education'),
    startHint: text('Miten aloitus sujuu ja mikä tieto siirtyy?', 'Hur går starten till och vilken information överförs?', 'How does the start go, and what information moves?'),
    during: text('varhaiskasvatuksessa', 'i småbarnspedagogiken', 'in early childhood education'),
    duringHint: text('Mitä tehdään päiväkodissa ja sen kanssa?', 'Vad görs på daghemmet och tillsammans med det?', 'What is done at the day-care centre and with it?'),
    toPrePrimary: text('siirtymä esiopetukseen', 'övergång till förskoleundervisningen', 'transition to pre-primary education'),
    toPrePrimaryHint: text('Mikä tieto siirtyy esiopetukseen ja miten?', 'Vilken information överförs till förskoleundervisningen och hur?', 'What information moves to pre-primary education, and how?'),
    prePrimary: text('esiopetuksessa', 'i förskoleundervisningen', 'in pre-primary education'),
    prePrimaryHint: text('Mitä tehdään esiopetuksessa ja sen kanssa?', 'Vad görs i förskoleundervisningen och tillsammans med den?', 'What is done in pre-primary education and with it?'),
    toSchool: text('siirtymä kouluun', 'övergång till skolan', 'transition to school'),
    toSchoolHint: text('Mikä tieto siirtyy kouluun ja miten?', 'Vilken information överförs till skolan och hur?', 'What information moves to school, and how?'),
  },
  practices: {
    title: text('Tehtävä 2: käytänteet ja tarpeet', 'Uppgift 2: praxis och behov', 'Task 2: practices and needs'),
    instruction: text(
      'Kirjatkaa varhaiskasvatuksen ja perhekeskuksen yhteistyön toimivat käytänteet ja kehittämisen tarpeet.',
      'Anteckna fungerande praxis och utvecklingsbehov i samarbetet mellan småbarnspedagogiken och familjecentret.',
      'Record working practices and development needs in the cooperation of early childhood education and the family centre.',
    ),
    notes: text(
      'Anna ensin kolme minuuttia hiljaista kirjoittamista: jokainen kirjaa yhden toimivan käytänteen ja yhden tarpeen. Käykää ne sitten läpi ja yhdistäkää samat. Kysy käytänteestä, missä se on käytössä ja kuka tietää siitä lisää. Kysy tarpeesta, mitä ryhmä ehdottaa ja kuka vie asian eteenpäin. Jos vastausta ei löydy, kirjatkaa asia avoimeksi kysymykseksi. Palaa palvelupolun tyhjiin ruutuihin: niistä löytyy usein tarve.',
      'Börja med tre minuters tyst skrivande: var och en antecknar en fungerande praxis och ett behov. Gå sedan igenom dem och slå ihop likadana. Fråga om varje praxis var den används och vem som vet mer. Fråga om varje behov vad gruppen föreslår och vem som för saken vidare. Om det inte finns något svar, anteckna saken som en öppen fråga. Gå tillbaka till de tomma rutorna på servicestigen: där finns ofta ett behov.',
      'First give three minutes of silent writing: everybody records one working practice and one need. Then go through them and merge those that are the same. Ask of a practice where it is in use and who knows more. Ask of a need what the group proposes and who takes it forward. If there is no answer, record the matter as an open question. Go back to the empty cells of the service path: they often hide a need.',
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
    notes: text(
      'Käykää läpi palvelupolun vastuuhenkilöt: jokaiselle pitäisi löytyä nimi ja vähintään yksi yhteystieto. Kirjatkaa vain työyhteystiedot. Pyydä lupa tietojen julkaisemiseen jokaiselta itseltään; jos henkilö ei ole paikalla, jättäkää kohta auki ja sopikaa, kuka kysyy. Merkitkää sijainen ja päivä, jolloin tiedot on tarkistettu, sillä henkilöt vaihtuvat.',
      'Gå igenom de ansvariga på servicestigen: för var och en ska det finnas ett namn och minst en kontaktuppgift. Anteckna bara kontaktuppgifter till arbetet. Be var och en själv om lov att publicera uppgifterna; om personen inte är på plats, lämna punkten öppen och kom överens om vem som frågar. Anteckna en ersättare och datumet då uppgifterna kontrollerades, för personer byts ut.',
      'Go through the responsible people of the service path: each should have a name and at least one way to be reached. Record work contact details only. Ask each person for consent to publish the details; if somebody is not present, leave it open and agree who asks. Record a substitute and the date on which the details were checked, because people change.',
    ),
    hint: text('Kenelle soitetaan, kun asia on kesken?', 'Vem ringer man när något är oavslutat?', 'Whom do you call when something is unfinished?'),
  },
  phases: {
    start: text('Aloitus', 'Inledning', 'Opening'),
    startInstruction: text('Kuunnelkaa yhteinen alustus ja siirtykää sitten omaan ryhmään.', 'Lyssna på den gemensamma inledningen och gå sedan till er egen grupp.', 'Listen to the opening together, then move to your own group.'),
    roles: text('Puheenjohtaja ja sihteeri', 'Ordförande och sekreterare', 'Chair and secretary'),
    rolesInstruction: text(
      'Valitkaa ryhmälle puheenjohtaja ja sihteeri. Sihteeri kirjaa ryhmän tuotokset tälle pohjalle.',
      'Välj en ordförande och en sekreterare för gruppen. Sekreteraren antecknar gruppens resultat på den här tavlan.',
      'Choose a chair and a secretary for the group. The secretary records the group’s output on this board.',
    ),
    breakTitle: text('Tauko', 'Paus', 'Break'),
    breakInstruction: text('Pitäkää tauko, kun se ryhmälle sopii. Palatkaa sovittuun aikaan.', 'Håll paus när det passar gruppen. Kom tillbaka på avtalad tid.', 'Take a break when it suits the group. Come back at the agreed time.'),
    closing: text('Yhteenveto', 'Sammanfattning', 'Summary'),
    closingInstruction: text(
      'Lukekaa kirjaukset läpi. Kun koko ryhmä on valmis, puheenjohtaja kertoo siitä järjestäjille.',
      'Läs igenom anteckningarna. När hela gruppen är klar meddelar ordföranden arrangörerna.',
      'Read through what was recorded. When the whole group is ready, the chair tells the organisers.',
    ),
    survey: text('Palautekysely', 'Responsenkät', 'Feedback survey'),
    surveyInstruction: text('Vastaa palautekyselyyn ennen kuin lähdet.', 'Svara på responsenkäten innan du går.', 'Answer the feedback survey before you leave.'),
  },
} as const;
