import type { LocalizedText } from '../../kernel/language';
import { text } from '../text';
import type { ExampleCard, ExampleTemplate } from '../types';

type Provider = 'municipality' | 'county';

const service = (id: string, circles: readonly string[], provider: Provider, name: LocalizedText, access: LocalizedText, responsible: LocalizedText): ExampleCard => ({
  id,
  kind: 'service',
  at: ['ympyrat', ...circles],
  text: name,
  fields: {
    provider,
    providerName: provider === 'county' ? text('Esimerkin hyvinvointialue', 'Exempels välfärdsområde', 'Wellbeing services county of Example') : text('Esimerkkilän kunta', 'Exempelby kommun', 'Municipality of Exampleton'),
    access,
  },
  responsible,
});

const goal = (id: string, column: string, name: LocalizedText, forWhom: LocalizedText, seenBy: LocalizedText): ExampleCard => ({ id, kind: 'goal', at: ['tavoitteet', column], text: name, fields: { forWhom, seenBy } });

const NURSE = text('Terveydenhoitaja', 'Hälsovårdare', 'Public health nurse');
const ALL = text('Kaikki lapset', 'Alla barn', 'All children');
const FAMILIES = text('Lapsiperheet', 'Barnfamiljer', 'Families with children');

export const example: ExampleTemplate = {
  cards: [
    service('y1', ['varhaiskasvatus'], 'municipality', text('Lapsen varhaiskasvatussuunnitelma', 'Barnets plan för småbarnspedagogik', 'The child’s early childhood education plan'), ALL, text('Varhaiskasvatuksen opettaja', 'Lärare inom småbarnspedagogiken', 'Early childhood education teacher')),
    service('y2', ['perhetyo'], 'county', text('Perhetyö kotona', 'Familjearbete hemma', 'Family work at home'), text('Yhteydenotto sosiaalipalveluihin', 'Kontakt till socialservicen', 'Contact with social services'), text('Perhetyöntekijä', 'Familjearbetare', 'Family worker')),
    service('y3', ['neuvola'], 'county', text('Lapsen määräaikaistarkastukset', 'Barnets periodiska undersökningar', 'The child’s regular check-ups'), text('Neuvola kutsuu', 'Rådgivningsbyrån kallar', 'The clinic invites'), NURSE),
    service('y4', ['varhaiskasvatus', 'neuvola'], 'county', text('4-vuotiaan terveystarkastus', '4-åringens hälsoundersökning', 'Four-year-old’s health check'), text('Neuvola kutsuu, päiväkoti kirjaa havaintonsa', 'Rådgivningsbyrån kallar, daghemmet antecknar sina iakttagelser', 'The clinic invites, the day-care centre records its observations'), NURSE),
    service('y5', ['varhaiskasvatus', 'perhetyo'], 'county', text('Perheohjaajan tapaamiset päiväkodissa', 'Familjehandledarens möten på daghemmet', 'Family counsellor’s meetings at the day-care centre'), text('Päiväkoti kysyy luvan ja ottaa yhteyttä', 'Daghemmet ber om lov och tar kontakt', 'The day-care centre asks permission and makes contact'), text('Perheohjaaja', 'Familjehandledare', 'Family counsellor')),
    service('y6', ['perhetyo', 'neuvola'], 'county', text('Perhetyöntekijän ja terveydenhoitajan yhteinen kotikäynti', 'Familjearbetarens och hälsovårdarens gemensamma hembesök', 'Joint home visit by the family worker and the nurse'), text('Perheen suostumuksella', 'Med familjens samtycke', 'With the family’s consent'), NURSE),
    service('y7', ['varhaiskasvatus', 'perhetyo', 'neuvola'], 'county', text('Monialainen konsultaatioryhmä', 'Sektorsövergripande konsultationsgrupp', 'Multi-professional consultation group'), text('Työntekijä varaa ajan ryhmään', 'Den anställda bokar tid till gruppen', 'A professional books a time with the group'), text('Perhekeskuskoordinaattori', 'Familjecenterkoordinator', 'Family centre coordinator')),
    { id: 'y8', kind: 'question', at: ['ympyrat', 'varhaiskasvatus', 'perhetyo', 'neuvola'], text: text('Kuka kutsuu koolle, kun perheellä on monta palvelua?', 'Vem sammankallar när familjen har många tjänster?', 'Who convenes when a family has many services?') },
    goal('y9', 'paasy', text('Perhe saa yhteyden oikeaan palveluun ensimmäisellä yhteydenotolla.', 'Familjen når rätt tjänst med en enda kontakt.', 'A family reaches the right service with its first contact.'), FAMILIES, text('Harvempi perhe ohjataan eteenpäin', 'Färre familjer hänvisas vidare', 'Fewer families are sent on')),
    goal('y10', 'yhteistyo', text('Neuvola, päiväkoti ja perhetyö tuntevat toistensa tehtävät.', 'Rådgivningsbyrån, daghemmet och familjearbetet känner till varandras uppgifter.', 'The clinic, the day-care centre and family work know each other’s tasks.'), text('Henkilöstö', 'Personalen', 'Staff'), text('Henkilöstökysely vuosittain', 'Årlig personalenkät', 'Yearly staff survey')),
    goal('y11', 'tieto', text('Sovittu tieto siirtyy ennen varhaiskasvatuksen aloitusta.', 'Den avtalade informationen överförs före starten i småbarnspedagogiken.', 'Agreed information moves before early childhood education starts.'), FAMILIES, text('Neuvolalomake on päiväkodissa aloituspäivänä', 'Rådgivningsblanketten finns på daghemmet på startdagen', 'The clinic form is at the day-care centre on the first day')),
    { id: 'y12', kind: 'note', at: ['avainkysymykset', 'johtaminen'], text: text('Yhteistyöryhmän puheenjohtajuus vaihtuu vuosittain kunnan ja hyvinvointialueen välillä.', 'Ordförandeskapet i samarbetsgruppen växlar årligen mellan kommunen och välfärdsområdet.', 'The chair of the cooperation group alternates yearly between the municipality and the county.') },
    { id: 'y13', kind: 'question', at: ['avainkysymykset', 'tyonjako'], text: text('Kuka seuraa perheen tilannetta odotusaikana?', 'Vem följer familjens situation under väntetiden?', 'Who follows the family’s situation while it waits?') },
    { id: 'y14', kind: 'decision', at: ['decisions', 'suunta'], text: text('Konsultaatioryhmä kokoontuu joka kuukausi.', 'Konsultationsgruppen samlas varje månad.', 'The consultation group meets every month.'), fields: { decidedBy: text('Yhteistyöryhmä', 'Samarbetsgruppen', 'Cooperation group'), date: '2026-11-12' } },
  ],
  relations: [
    { type: 'leadsTo', from: 'y4', to: 'y5' },
    { type: 'handsOverTo', from: 'y3', to: 'y1' },
  ],
};
