import { text } from '../text';

export const texts = {
  name: text('Innopaja', 'Innoverkstad', 'Innopaja'),
  description: text(
    'Kehitetään yhtä asiaa yhdessä, tarpeesta kokeiluun ja pysyväksi tavaksi: kuusi kehittämistehtävää.',
    'En sak utvecklas tillsammans, från behov till försök och bestående arbetssätt: sex utvecklingsuppgifter.',
    'One thing is developed together, from need to trial to a lasting way of working: six development tasks.',
  ),
  dataNotice: text(
    'Aineisto on kehittäjäjoukon käytössä, ja tulos voidaan julkaista Innokylässä. Älä kirjoita lapsen tai perheen tietoja. Yhteyshenkilöistä kirjataan vain työyhteystiedot.',
    'Materialet används av utvecklargruppen och resultatet kan publiceras i Innobyn. Skriv inga uppgifter om ett barn eller en familj. Om kontaktpersonerna antecknas bara kontaktuppgifter till arbetet.',
    'The material is used by the development group, and the result may be published in Innokylä. Do not write a child’s or a family’s data. Only work contact details of contact persons are recorded.',
  ),
  need: {
    title: text('1. Tarve', '1. Behov', '1. Need'),
    instruction: text(
      'Kirjatkaa tarpeet eri näkökulmista. Mitä tiedätte, ja mistä tieto on peräisin?',
      'Anteckna behoven ur olika synvinklar. Vad vet ni, och varifrån kommer kunskapen?',
      'Record the needs from different points of view. What do you know, and where does the knowledge come from?',
    ),
    notes: text(
      'Menetelmiä: dialogi tai nimetön kysely perheille ennen pajaa. Anna jokaisen kirjoittaa ensin hiljaa. Kysy jokaisesta tarpeesta, onko se tietoa vai oletus; oletus kirjataan kysymykseksi ja sovitaan, keneltä asia selvitetään. Jos perheitä ei ole paikalla, perheiden sarakkeeseen kirjataan vain se, mitä perheiltä on kuultu.',
      'Metoder: dialog eller en anonym enkät till familjerna före verkstaden. Låt först var och en skriva under tystnad. Fråga om varje behov om det är kunskap eller ett antagande; ett antagande antecknas som en fråga och man kommer överens om vem som tillfrågas. Om inga familjer är på plats antecknas i familjernas kolumn bara det som man har hört av familjer.',
      'Methods: dialogue, or an anonymous survey to families before the workshop. Let everybody write silently first. Ask of each need whether it is knowledge or an assumption; an assumption is recorded as a question, and you agree who is asked. If no families are present, only what has been heard from families is recorded in their column.',
    ),
    families: text('Perheet', 'Familjerna', 'Families'),
    familiesHint: text('Mitä perheet ovat kertoneet?', 'Vad har familjerna berättat?', 'What have families told us?'),
    staff: text('Henkilöstö', 'Personalen', 'Staff'),
    staffHint: text('Mitä työntekijät näkevät arjessa?', 'Vad ser de anställda i vardagen?', 'What does the staff see in daily work?'),
    management: text('Johto', 'Ledningen', 'Management'),
    managementHint: text('Mitä johto tarvitsee ja mihin se sitoutuu?', 'Vad behöver ledningen och vad förbinder den sig till?', 'What does management need, and commit to?'),
    partners: text('Kumppanit', 'Samarbetsparterna', 'Partners'),
    partnersHint: text('Mitä järjestöt ja muut näkevät?', 'Vad ser organisationerna och andra?', 'What do organisations and others see?'),
  },
  goal: {
    title: text('2. Tavoite', '2. Mål', '2. Goal'),
    instruction: text('Muuttakaa tarpeet tavoitteiksi. Mikä muuttuu, kenelle, ja mistä muutoksen näkee?', 'Gör behoven till mål. Vad förändras, för vem, och hur syns förändringen?', 'Turn the needs into goals. What changes, for whom, and how is it seen?'),
    notes: text(
      'Valitkaa äänestämällä kaksi tai kolme tärkeintä tarvetta ja kirjoittakaa jokaisesta yksi tavoite. Hyvä tavoite kertoo muutoksen, ei tekemistä: ei “järjestetään koulutus” vaan “jokainen työntekijä osaa ottaa huolen puheeksi”. Kysy lopuksi: mistä perhe huomaisi muutoksen?',
      'Välj genom omröstning de två eller tre viktigaste behoven och formulera ett mål för vart och ett. Ett bra mål beskriver förändringen, inte åtgärden: inte ”en utbildning ordnas” utan ”varje anställd kan ta upp en oro”. Fråga till slut: hur skulle familjen märka förändringen?',
      'Choose the two or three most important needs by voting and write one goal for each. A good goal tells the change, not the action: not “training is arranged” but “every member of staff can bring up a worry”. Finally ask: how would a family notice the change?',
    ),
    hint: text('Mikä on toisin, kun tavoite on saavutettu?', 'Vad är annorlunda när målet är nått?', 'What is different when the goal is reached?'),
  },
  ideas: {
    title: text('3. Ideointi', '3. Idékläckning', '3. Ideas'),
    instruction: text('Kirjoita ideoita ensin yksin. Ryhmitelkää ne sitten yhdessä ja äänestäkää.', 'Skriv idéer först på egen hand. Gruppera dem sedan tillsammans och rösta.', 'First write ideas alone. Then group them together and vote.'),
    notes: text(
      'Menetelmiä: ideariihi, learning café tai aamukahvitaulu. Eteneminen: 5 minuuttia hiljaista kirjoittamista, 10 minuuttia ryhmittelyä, 15 minuuttia keskustelua, lopuksi äänestys. Ideoita ei arvioida kirjoittamisen aikana. Käykää läpi olemassa olevat mallit ja reunaehdot vasta ideoiden jälkeen, jotta ne eivät rajaa ajattelua liian aikaisin.',
      'Metoder: idétalko, lärcafé eller morgonkaffetavla. Gång: 5 minuter tyst skrivande, 10 minuter gruppering, 15 minuter diskussion, till slut omröstning. Idéerna bedöms inte medan de skrivs. Gå igenom befintliga modeller och ramvillkor först efter idéerna, så att de inte begränsar tänkandet för tidigt.',
      'Methods: idea rally, learning café or morning-coffee board. Course: 5 minutes of silent writing, 10 minutes of grouping, 15 minutes of discussion, then a vote. Ideas are not judged while they are written. Go through existing models and constraints only after the ideas, so that they do not limit thinking too early.',
    ),
    ideas: text('Ideat', 'Idéer', 'Ideas'),
    ideasHint: text('Mikä voisi auttaa?', 'Vad kunde hjälpa?', 'What could help?'),
    models: text('Olemassa olevat mallit ja reunaehdot', 'Befintliga modeller och ramvillkor', 'Existing models and constraints'),
    modelsHint: text('Mitä muualla tehdään? Mikä rajaa meitä?', 'Vad görs på annat håll? Vad begränsar oss?', 'What is done elsewhere? What limits us?'),
  },
  trial: {
    title: text('4. Kokeilu ja arviointi', '4. Försök och utvärdering', '4. Trial and evaluation'),
    instruction: text(
      'Sopikaa kokeilusta: mitä, kuka, missä, milloin ja miten mitataan. Kirjatkaa kokeilun jälkeen, mitä opitte.',
      'Kom överens om försöket: vad, vem, var, när och hur det mäts. Anteckna efteråt vad ni lärde er.',
      'Agree on the trial: what, who, where, when and how it is measured. Afterwards record what you learned.',
    ),
    notes: text(
      'Pidä kokeilu pienenä: yksi yksikkö, muutama viikko. Sopikaa mittarista ennen aloitusta. Kun kokeilu on ohi, siirtäkää kortti arvioituihin ja kirjatkaa tulos ja opit yhdessä. Epäonnistunut kokeilu on yhtä arvokas kuin onnistunut. Jos tulos on epäselvä, kokeilkaa uudelleen muutoksin.',
      'Håll försöket litet: en enhet, några veckor. Kom överens om mätaren före starten. När försöket är över, flytta kortet till de utvärderade och anteckna resultatet och lärdomarna tillsammans. Ett misslyckat försök är lika värdefullt som ett lyckat. Om resultatet är oklart, pröva igen med ändringar.',
      'Keep the trial small: one unit, a few weeks. Agree on the measure before the start. When the trial is over, move the card to the evaluated ones and record the outcome and the lessons together. A failed trial is as valuable as a successful one. If the outcome is unclear, try again with changes.',
    ),
    planned: text('Sovitut kokeilut', 'Avtalade försök', 'Agreed trials'),
    plannedHint: text('Mitä kokeillaan ensimmäiseksi?', 'Vad prövas först?', 'What do we try first?'),
    done: text('Arvioidut kokeilut', 'Utvärderade försök', 'Evaluated trials'),
    doneHint: text('Mikä toimi, mikä ei?', 'Vad fungerade, vad inte?', 'What worked, what did not?'),
  },
  settle: {
    title: text('5. Vakiinnuttaminen', '5. Etablering', '5. Making it permanent'),
    instruction: text(
      'Sopikaa, miten toimiva tapa jää käyttöön: yhteyshenkilöt, muutettavat lomakkeet ja tarvittavat päätökset.',
      'Kom överens om hur det som fungerar blir bestående: kontaktpersoner, blanketter som ändras och beslut som behövs.',
      'Agree how what works stays in use: contact persons, forms to change and decisions needed.',
    ),
    notes: text(
      'Pyydä paikalle joku, joka voi päättää, tai sopikaa, kuka vie asian päättäjälle. Käykää läpi lomakkeet, ohjeet ja perehdytys: mihin kohtaan uusi tapa kirjataan? Jokaisella sovitulla asialla on tekijä ja päivä. Merkitkää vuosikelloon, milloin tilanne tarkistetaan.',
      'Be någon som kan besluta att komma, eller kom överens om vem som för saken till beslutsfattaren. Gå igenom blanketter, anvisningar och introduktion: var skrivs det nya arbetssättet in? Varje överenskommelse har någon som gör och ett datum. Anteckna i årsklockan när läget kontrolleras.',
      'Invite somebody who can decide, or agree who takes the matter to the one who can. Go through forms, instructions and induction: where is the new way written down? Everything agreed has somebody who does it and a date. Mark in the year clock when the situation is checked.',
    ),
    people: text('Yhteyshenkilöt', 'Kontaktpersoner', 'Contact persons'),
    peopleHint: text('Keneltä kysytään?', 'Vem frågar man?', 'Whom do you ask?'),
    forms: text('Lomakkeet ja ohjeet', 'Blanketter och anvisningar', 'Forms and instructions'),
    formsHint: text('Mikä lomake tai ohje muuttuu?', 'Vilken blankett eller anvisning ändras?', 'Which form or instruction changes?'),
    decisions: text('Tarvittavat päätökset', 'Beslut som behövs', 'Decisions needed'),
    decisionsHint: text('Mikä päätös tarvitaan ja keneltä?', 'Vilket beslut behövs och av vem?', 'Which decision is needed, and from whom?'),
  },
  spread: {
    title: text('6. Yleistäminen', '6. Spridning', '6. Spreading it'),
    instruction: text('Miettikää, minne ratkaisu viedään seuraavaksi, millä aineistolla ja kuka siitä kertoo.', 'Fundera på vart lösningen förs härnäst, med vilket material och vem som berättar om den.', 'Think about where the solution goes next, with what material, and who tells others.'),
    notes: text(
      'Kysy, mikä ratkaisussa on pysyvää ja mikä riippuu paikasta. Sovi, kuka kirjoittaa kuvauksen Innokylään; pajan sivut vastaavat sen otsikoita. Kutsu seuraavan alueen väkeä kertomaan, mitä he tarvitsevat. Kertokaa tulos myös perheille, joilta kysyttiin.',
      'Fråga vad i lösningen som är bestående och vad som beror på platsen. Kom överens om vem som skriver beskrivningen i Innobyn; verkstadens sidor ger stoff till dess rubriker. Bjud in folk från nästa område att berätta vad de behöver. Berätta om resultatet också för de familjer som tillfrågades.',
      'Ask what in the solution is lasting and what depends on the place. Agree who writes the description in Innokylä; the pages of the workshop give material for its headings. Invite people of the next area to tell what they need. Tell the result also to the families who were asked.',
    ),
    where: text('Minne seuraavaksi ja kuka kertoo', 'Vart härnäst och vem berättar', 'Where next and who tells'),
    whereHint: text('Kuka tarvitsee tätä seuraavaksi?', 'Vem behöver det här härnäst?', 'Who needs this next?'),
    material: text('Aineisto', 'Material', 'Material'),
    materialHint: text('Mitä esitetään ja annetaan mukaan?', 'Vad visas och delas ut?', 'What is shown and handed out?'),
  },
  meetings: {
    title: text('Kokoontumiset', 'Möten', 'Meetings'),
    instruction: text(
      'Kirjatkaa jokainen kokoontuminen: päivä, osallistunut ryhmä ja mitä sivuja käsiteltiin.',
      'Anteckna varje möte: datum, vilken grupp som deltog och vilka sidor som behandlades.',
      'Record each meeting: the date, the group that took part and the pages it worked on.',
    ),
    notes: text(
      'Innopaja on usein pitkä ketju pieniä kokoontumisia, joissa on eri ihmisiä. Kirjaa kokoontumiset heti, kun ne on sovittu. Merkitse muistiinpanoon, ketkä jäivät pois ja miten heitä kuullaan, esimerkiksi kyselyllä. Aloita jokainen kokoontuminen siitä, mitä edellisessä päätettiin.',
      'En innoverkstad är ofta en lång kedja av små möten med olika personer. Anteckna mötena genast när de är avtalade. Skriv i en notering vilka som uteblev och hur de hörs, till exempel med en enkät. Börja varje möte med vad som beslutades på det förra.',
      'An Innopaja is often a long chain of small meetings with different people. Record the meetings as soon as they are agreed. Write in a note who was missing and how they are heard, by survey for example. Start each meeting with what the previous one decided.',
    ),
    hint: text('Milloin kokoonnutaan, ketkä ja mistä aiheesta?', 'När samlas vi, vilka och kring vilket ämne?', 'When do we meet, who, and on what topic?'),
  },
} as const;
