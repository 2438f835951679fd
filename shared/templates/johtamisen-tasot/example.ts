import type { LocalizedText } from '../../kernel/language';
import { text } from '../text';
import type { ExampleCard, ExampleTemplate } from '../types';

const body = (id: string, level: string, name: LocalizedText, task: LocalizedText, meets: LocalizedText, chair: LocalizedText): ExampleCard => ({
  id,
  kind: 'body',
  at: ['tasot', level],
  text: name,
  fields: { task, meets, chair },
});

const MONTHLY = text('Kuukausittain', 'Varje månad', 'Monthly');

export const example: ExampleTemplate = {
  cards: [
    body('b1', 'poliittinen', text('Kasvatus- ja koulutuslautakunta', 'Nämnden för fostran och utbildning', 'Education committee'), text('Päättää varhaiskasvatuksen ja koulun linjauksista', 'Beslutar om riktlinjerna för småbarnspedagogiken och skolan', 'Decides on the direction of early childhood education and school'), MONTHLY, text('Lautakunnan puheenjohtaja', 'Nämndens ordförande', 'Chair of the committee')),
    body('b2', 'johto', text('Kunnan ja hyvinvointialueen yhteistyöryhmä', 'Kommunens och välfärdsområdets samarbetsgrupp', 'Cooperation group of the municipality and the county'), text('Sopii työnjaosta ja yhteisistä tavoitteista', 'Avtalar om arbetsfördelning och gemensamma mål', 'Agrees on the division of work and shared goals'), text('Neljä kertaa vuodessa', 'Fyra gånger om året', 'Four times a year'), text('Varhaiskasvatusjohtaja', 'Chef för småbarnspedagogiken', 'Director of early childhood education')),
    body('b3', 'asiantuntijat', text('Perhekeskuksen kehittäjäryhmä', 'Familjecentrets utvecklingsgrupp', 'Development group of the family centre'), text('Valmistelee yhteiset lomakkeet ja koulutukset', 'Bereder gemensamma blanketter och utbildningar', 'Prepares shared forms and training'), MONTHLY, text('Perhekeskuskoordinaattori', 'Familjecenterkoordinator', 'Family centre coordinator')),
    body('b4', 'kentta', text('Päiväkodin ja neuvolan aluetiimi', 'Daghemmets och rådgivningsbyråns områdesteam', 'Area team of the day-care centre and the clinic'), text('Sovittaa arjen työn yhteen alueella', 'Samordnar vardagsarbetet i området', 'Coordinates daily work in the area'), text('Kaksi kertaa lukukaudessa', 'Två gånger per termin', 'Twice a term'), text('Päiväkodin johtaja', 'Daghemsföreståndare', 'Day-care centre director')),
    { id: 'b5', kind: 'question', at: ['tasot', 'kentta'], text: text('Missä ryhmässä perheet tulevat kuulluiksi?', 'I vilken grupp blir familjerna hörda?', 'In which group are families heard?') },
    {
      id: 'b6',
      kind: 'decision',
      at: ['decisions', 'tasot'],
      text: text('Aluetiimien asiat käsitellään jokaisessa kehittäjäryhmän kokouksessa.', 'Områdesteamens frågor behandlas på varje möte i utvecklingsgruppen.', 'Matters of the area teams are on the agenda of every development group meeting.'),
      fields: { decidedBy: text('Perhekeskuksen kehittäjäryhmä', 'Familjecentrets utvecklingsgrupp', 'Development group of the family centre'), date: '2026-11-12' },
    },
  ],
  relations: [
    { type: 'leadsTo', from: 'b4', to: 'b3' },
    { type: 'leadsTo', from: 'b3', to: 'b2' },
    { type: 'leadsTo', from: 'b2', to: 'b1' },
  ],
};
