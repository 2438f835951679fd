import type { LocalizedText } from '../../kernel/language';
import { text } from '../text';
import type { ExampleCard } from '../types';
import { ROLES } from './example-people';

type Provider = 'municipality' | 'county' | 'organisation' | 'parish';

const OWNERS: Readonly<Record<Provider, LocalizedText>> = {
  municipality: text('Esimerkkilän kunta', 'Exempelby kommun', 'Municipality of Exampleton'),
  county: text('Esimerkin hyvinvointialue', 'Exempels välfärdsområde', 'Wellbeing services county of Example'),
  organisation: text('Perheyhdistys Esimerkki', 'Familjeföreningen Exempel', 'Family association Example'),
  parish: text('Esimerkkilän seurakunta', 'Exempelby församling', 'Parish of Exampleton'),
};

function service(id: string, row: string, column: string, provider: Provider, name: LocalizedText, access: LocalizedText, responsible: LocalizedText): ExampleCard {
  return { id, kind: 'service', at: ['polku', row, column], text: name, fields: { provider, providerName: OWNERS[provider], access }, responsible };
}

const CLINIC = text('Neuvola', 'Rådgivningsbyrån', 'Child health clinic');
const DAY_CARE = text('Päiväkoti', 'Daghemmet', 'Day-care centre');
const PRE_PRIMARY = text('Esiopetus', 'Förskoleundervisningen', 'Pre-primary education');
const SCHOOL = text('Koulu', 'Skolan', 'School');

const services: readonly ExampleCard[] = [
  service('p1', 'yleinen', 'ennen', 'county', text('Neuvolan määräaikaistarkastukset', 'Rådgivningsbyråns periodiska undersökningar', 'Regular check-ups at the child health clinic'), text('Neuvola kutsuu kaikki perheet', 'Rådgivningsbyrån kallar alla familjer', 'The clinic invites every family'), ROLES.nurse),
  service('p2', 'yleinen', 'ennen', 'organisation', text('Avoin kohtaamispaikka', 'Öppen mötesplats', 'Open meeting place'), text('Kaikille lapsiperheille, ei ilmoittautumista', 'För alla barnfamiljer, ingen anmälan', 'For all families with children, no registration'), ROLES.meetingPlace),
  service('p3', 'yleinen', 'ennen', 'parish', text('Perhekerho', 'Familjeklubb', 'Family club'), text('Avoin kaikille', 'Öppen för alla', 'Open to everybody'), ROLES.parishLeader),
  service('p4', 'tehostettu', 'ennen', 'county', text('Perheohjaus kotona', 'Familjehandledning hemma', 'Family guidance at home'), text('Perhe ottaa yhteyttä tai neuvola ohjaa', 'Familjen tar kontakt eller rådgivningsbyrån hänvisar', 'The family makes contact or the clinic refers'), ROLES.familyCounsellor),
  service('p5', 'yleinen', 'aloitus', 'municipality', text('Tutustumispäivä ja aloituskeskustelu', 'Besöksdag och inledande samtal', 'Introduction day and first discussion'), text('Kutsu kaikille aloittaville', 'Inbjudan till alla som börjar', 'Invitation to everyone who starts'), ROLES.director),
  service('p6', 'yleinen', 'varhaiskasvatus', 'municipality', text('Lapsen varhaiskasvatussuunnitelma', 'Barnets plan för småbarnspedagogik', 'The child’s early childhood education plan'), text('Kutsu huoltajille vähintään kerran vuodessa', 'Inbjudan till vårdnadshavarna minst en gång om året', 'Guardians are invited at least once a year'), ROLES.director),
  service('p7', 'tehostettu', 'varhaiskasvatus', 'municipality', text('Lapset puheeksi -keskustelu', 'Föra barnen på tal-samtal', 'Let’s Talk about Children discussion'), text('Vanhempi tai henkilöstö ehdottaa', 'Föräldern eller personalen föreslår', 'A parent or the staff suggests it'), ROLES.specialTeacher),
  service('p8', 'erityinen', 'varhaiskasvatus', 'municipality', text('Tuen tarpeen arviointi ja tukea koskeva päätös', 'Bedömning av stödbehovet och beslut om stöd', 'Assessment of the need for support and decision on it'), text('Päiväkoti aloittaa yhdessä huoltajien kanssa', 'Daghemmet inleder tillsammans med vårdnadshavarna', 'The day-care centre starts it with the guardians'), ROLES.specialTeacher),
  service('p9', 'lastensuojelu', 'varhaiskasvatus', 'county', text('Palvelutarpeen arviointi', 'Bedömning av servicebehovet', 'Assessment of service needs'), text('Yhteydenotto tai ilmoitus sosiaalipalveluihin', 'Kontakt eller anmälan till socialservicen', 'Contact with or notification to social services'), ROLES.socialWorker),
  service('p10', 'tehostettu', 'esiopetus', 'county', text('Varhainen perhetyö esiopetuksessa', 'Tidigt familjearbete i förskoleundervisningen', 'Early family work in pre-primary education'), text('Opettaja kysyy perheeltä luvan ja soittaa', 'Läraren ber familjen om lov och ringer', 'The teacher asks the family’s permission and calls'), ROLES.familyCounsellor),
  service('p11', 'erityinen', 'kouluun', 'municipality', text('Tuetun koulunaloituksen suunnitelma', 'Plan för stöd vid skolstarten', 'Plan for a supported start of school'), text('Esiopetus kutsuu koulun ja huoltajat keväällä', 'Förskoleundervisningen bjuder in skolan och vårdnadshavarna på våren', 'Pre-primary education invites the school and the guardians in spring'), ROLES.prePrimaryTeacher),
];

const handovers: readonly ExampleCard[] = [
  {
    id: 's1',
    kind: 'handover',
    at: ['polku', 'yleinen', 'aloitus'],
    text: text('Neuvolan havainnot ja perheen toiveet', 'Rådgivningsbyråns iakttagelser och familjens önskemål', 'The clinic’s observations and the family’s wishes'),
    fields: {
      form: text('Neuvolalomake ja aloituskeskustelu', 'Rådgivningsblankett och inledande samtal', 'Clinic form and first discussion'),
      from: CLINIC,
      to: DAY_CARE,
      when: text('Ennen aloitusta', 'Före starten', 'Before the start'),
      guardianPermission: true,
      accompanied: false,
    },
  },
  {
    id: 's2',
    kind: 'handover',
    at: ['polku', 'tehostettu', 'esiopetukseen'],
    text: text('Mikä tuki on auttanut ja mikä jatkuu', 'Vilket stöd som har hjälpt och vad som fortsätter', 'Which support has helped and what continues'),
    fields: {
      form: text('Siirtopalaveri huoltajien kanssa', 'Överföringsmöte med vårdnadshavarna', 'Handover meeting with the guardians'),
      from: DAY_CARE,
      to: PRE_PRIMARY,
      when: text('Toukokuussa', 'I maj', 'In May'),
      guardianPermission: true,
      accompanied: true,
    },
  },
  {
    id: 's3',
    kind: 'handover',
    at: ['polku', 'yleinen', 'kouluun'],
    text: text('Lapsen vahvuudet ja sovitut tukitoimet', 'Barnets styrkor och avtalade stödåtgärder', 'The child’s strengths and the agreed support'),
    fields: {
      form: text('Tiedonsiirtolomake ja palaveri', 'Överföringsblankett och möte', 'Information transfer form and meeting'),
      from: PRE_PRIMARY,
      to: SCHOOL,
      when: text('Huhti–toukokuussa', 'I april–maj', 'In April–May'),
      guardianPermission: true,
      accompanied: false,
    },
  },
];

export const path: readonly ExampleCard[] = [...services, ...handovers];
