import type { AreaTexts } from '../types';
import type { fi } from './fi';

export const sv: AreaTexts<typeof fi> = {
  nameless: 'Workshop utan namn',
  salvageTitle: 'Filen är skadad',
  salvageText: 'Filen öppnas inte som den är, och den ändras inte. Det här kan räddas ur den:',
  salvageGroups_one: 'Anteckningarna av en grupp',
  salvageGroups_other: 'Anteckningarna av {count} grupper',
  salvageMissing: 'Det här saknas:',
  salvageMissingGroups: 'Grupper: {names}',
  salvageMissingWorkshop: 'Workshoppens uppgifter, som datum och deltagare, och kanske en del av grupperna',
  salvageMissingImages_one: 'En bild',
  salvageMissingImages_other: '{count} bilder',
  salvageMissingBoxes_one: 'Svaren på en omröstning eller enkät',
  salvageMissingBoxes_other: 'Svaren på {count} omröstningar eller enkäter',
  salvageWithoutList: 'Filens egen förteckning: också annat kan saknas',
  salvageOpen: 'Öppna som kopia',
  salvageName: '{title} (räddad)',
  salvaged: 'Kopian är öppnad. Den ursprungliga filen är orörd.',
  redact: 'Spara en kopia utan personer…',
  redactTitle: 'Kopia utan personer',
  redactText: 'Kopian görs på nytt av det som syns på tavlorna nu. Den har varken historik eller papperskorg.',
  redactKept: 'Med följer: anteckningar, rader och kolumner, pilar, beslut och minnesanteckningar. Yrkestitlar och roller blir kvar.',
  redactLeft: 'Bort lämnas: personer, namn, nummer och adresser, deltagare, bilder, ritningar, omröstningar och enkäter.',
  redactCheck: 'Programmet känner igen namn på deltagare, nyckelpersoner och ansvariga. Läs igenom kopian innan du ger den vidare.',
  redactSave: 'Spara kopian',
  redactedName: '{title} – utan personer',
};
