import type { LocalizedText } from '../../kernel/language';
import { text } from '../text';
import type { ExampleCard, ExampleTemplate } from '../types';

const AREAS = {
  luode: text('Luoteinen', 'Nordväst', 'North-west'),
  koillinen: text('Koillinen', 'Nordost', 'North-east'),
  keskusta: text('Keskusta', 'Centrum', 'Centre'),
  etela: text('Etelä', 'Söder', 'South'),
} as const;

function seat(id: string, [frame, row, area]: readonly [string, string, keyof typeof AREAS], role: LocalizedText, filledBy: LocalizedText, since = '2026-08-01'): ExampleCard {
  const prefix = frame === 'perhekeskus' ? 'pk' : 'oh';
  return { id, kind: 'seat', at: [frame, `${prefix}-${row}`, `${prefix}-${area}`], text: role, fields: { filledBy, area: AREAS[area], since } };
}

const DIRECTOR = text('Päiväkodin johtaja', 'Daghemsföreståndare', 'Day-care centre director');
const NURSE = text('Terveydenhoitaja', 'Hälsovårdare', 'Public health nurse');
const name = (fi: string, sv: string, en: string): LocalizedText => text(`${fi} Esimerkki`, `${sv} Exempel`, `${en} Example`);

export const example: ExampleTemplate = {
  cards: [
    seat('e1', ['perhekeskus', 'varhaiskasvatus', 'luode'], DIRECTOR, name('Jaana', 'Johanna', 'Joan')),
    seat('e2', ['perhekeskus', 'varhaiskasvatus', 'koillinen'], DIRECTOR, name('Mika', 'Mikael', 'Michael')),
    seat('e3', ['perhekeskus', 'varhaiskasvatus', 'keskusta'], DIRECTOR, name('Leena', 'Lena', 'Helen')),
    seat('e4', ['perhekeskus', 'varhaiskasvatus', 'etela'], DIRECTOR, name('Anu', 'Anna', 'Anne')),
    seat('e5', ['perhekeskus', 'neuvola', 'luode'], NURSE, name('Tiina', 'Tina', 'Tina')),
    seat('e6', ['perhekeskus', 'neuvola', 'koillinen'], NURSE, name('Tiina', 'Tina', 'Tina')),
    seat('e7', ['perhekeskus', 'perhetyo', 'keskusta'], text('Perheohjaaja', 'Familjehandledare', 'Family counsellor'), name('Pekka', 'Peter', 'Peter')),
    seat('e8', ['perhekeskus', 'jarjestot', 'keskusta'], text('Kohtaamispaikan ohjaaja', 'Handledare på mötesplatsen', 'Meeting place instructor'), name('Katri', 'Karin', 'Karen')),
    seat('e9', ['perhekeskus', 'seurakunta', 'etela'], text('Lapsityönohjaaja', 'Ledare för barnverksamheten', 'Leader of children’s work'), name('Veera', 'Vera', 'Vera')),
    seat('e10', ['opiskeluhuolto', 'hyvinvointialue', 'keskusta'], text('Opiskeluhuollon päällikkö', 'Chef för elev- och studerandevården', 'Head of student welfare'), name('Ritva', 'Rita', 'Rita')),
    seat('e11', ['opiskeluhuolto', 'jarjestajat', 'keskusta'], text('Rehtori', 'Rektor', 'Head teacher'), name('Olli', 'Olof', 'Oliver')),
    seat('e12', ['opiskeluhuolto', 'kunta', 'etela'], text('Sivistysjohtaja', 'Bildningsdirektör', 'Director of education and culture'), name('Helena', 'Helena', 'Helena')),
    seat('e13', ['opiskeluhuolto', 'asiantuntijat', 'luode'], text('Kuraattori', 'Kurator', 'School social worker'), name('Sari', 'Sara', 'Sarah')),
    seat('e14', ['opiskeluhuolto', 'huoltajat', 'keskusta'], text('Huoltajien edustaja', 'Vårdnadshavarnas representant', 'Representative of guardians'), text('Vanhempainyhdistyksen nimeämä', 'Utsedd av föräldraföreningen', 'Named by the parents’ association')),
    seat('e15', ['opiskeluhuolto', 'opiskelijat', 'keskusta'], text('Opiskelijoiden edustaja', 'De studerandes representant', 'Representative of students'), text('Opiskelijakunnan nimeämä', 'Utsedd av studerandekåren', 'Named by the student union')),
    {
      id: 'e16',
      kind: 'decision',
      at: ['decisions', 'kokoonpano'],
      text: text('Pohjoisen alueen neuvoloilla on yhteinen edustaja.', 'Rådgivningsbyråerna i norr har en gemensam representant.', 'The clinics of the north share one representative.'),
      fields: { decidedBy: text('Perhekeskusverkosto', 'Familjecentrets nätverk', 'Family centre network'), date: '2026-11-12' },
    },
  ],
};
