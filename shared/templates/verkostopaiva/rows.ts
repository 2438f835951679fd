import type { LocalizedText } from '../../kernel/language';
import { text } from '../text';
import type { LanePreset, LaneTemplate } from '../types';

/*
 * The stages of need for support. The law has changed and will again: each set carries the date from which it is in
 * force. A stage that is the same in two sets has the same id, so that its cards stay when the set is changed.
 */
const GENERAL: LaneTemplate = { id: 'yleinen', title: text('yleinen tuki', 'allmänt stöd', 'general support') };
const INTENSIFIED: LaneTemplate = { id: 'tehostettu', title: text('tehostettu tuki', 'intensifierat stöd', 'intensified support') };
const SPECIAL: LaneTemplate = { id: 'erityinen', title: text('erityinen tuki', 'särskilt stöd', 'special support') };
const DEMANDING: LaneTemplate = { id: 'vaativa', title: text('vaativa tuki', 'krävande stöd', 'very demanding support') };
const GROUP: LaneTemplate = { id: 'ryhmakohtaiset', title: text('ryhmäkohtaiset tukimuodot', 'gruppspecifika stödformer', 'group-specific forms of support') };
const INDIVIDUAL: LaneTemplate = {
  id: 'lapsikohtaiset',
  title: text('lapsi- tai oppilaskohtaiset tukitoimet', 'barn- eller elevspecifika stödåtgärder', 'child- or pupil-specific support measures'),
};
const SOCIAL_GENERAL: LaneTemplate = { id: 'sosiaali-yleinen', title: text('yleisen tuen tarve', 'behov av allmänt stöd', 'need for general support') };
const SOCIAL_SPECIAL: LaneTemplate = { id: 'sosiaali-erityinen', title: text('erityisen tuen tarve', 'behov av särskilt stöd', 'need for special support') };
const SOCIAL_PROTECTION: LaneTemplate = { id: 'lastensuojelu', title: text('lapsen suojelun tarve', 'barnets behov av skydd', 'the child’s need for protection') };

const THREE_STEPS = [GENERAL, INTENSIFIED, SPECIAL];
const SCHOOL_2025 = [GROUP, INDIVIDUAL];
const SOCIAL = [SOCIAL_GENERAL, SOCIAL_SPECIAL, SOCIAL_PROTECTION];

const EARLY_CHILDHOOD = text('Varhaiskasvatus', 'Småbarnspedagogik', 'Early childhood education');
const SCHOOL = text('Esiopetus ja koulu', 'Förskoleundervisning och skola', 'Pre-primary education and school');
const PEDAGOGICAL = text('Pedagoginen tuki', 'Pedagogiskt stöd', 'Pedagogical support');
const SOCIAL_SERVICES = text('Sosiaalipalvelut', 'Socialservice', 'Social services');

const inBand = (band: LocalizedText, lanes: readonly LaneTemplate[]): LaneTemplate[] => lanes.map((lane) => ({ ...lane, band }));

export const DEFAULT_ROWS: readonly LaneTemplate[] = [
  ...THREE_STEPS,
  { id: 'lastensuojelu', title: text('lastensuojelun tarve', 'behov av barnskydd', 'need for child protection') },
];

export const ROW_PRESETS: readonly LanePreset[] = [
  {
    id: 'verkostopaiva',
    axis: 'row',
    name: text('Tuen vaiheet ja lastensuojelu', 'Stödets skeden och barnskydd', 'Stages of support and child protection'),
    lanes: DEFAULT_ROWS,
  },
  {
    id: 'varhaiskasvatus',
    axis: 'row',
    name: text('Varhaiskasvatuksen tuki', 'Stöd inom småbarnspedagogiken', 'Support in early childhood education'),
    since: '2022-08-01',
    lanes: THREE_STEPS,
  },
  {
    id: 'esiopetus-koulu',
    axis: 'row',
    name: text('Esiopetuksen ja koulun tuki', 'Stöd i förskoleundervisningen och skolan', 'Support in pre-primary education and school'),
    since: '2025-08-01',
    lanes: SCHOOL_2025,
  },
  {
    id: 'esiopetus-koulu-ennen',
    axis: 'row',
    name: text(
      'Esiopetuksen ja koulun tuki ennen 1.8.2025',
      'Stöd i förskoleundervisningen och skolan före 1.8.2025',
      'Support in pre-primary education and school before 1 August 2025',
    ),
    lanes: THREE_STEPS,
  },
  {
    id: 'vaativa',
    axis: 'row',
    name: text('Tuen vaiheet ja vaativa tuki', 'Stödets skeden och krävande stöd', 'Stages of support and very demanding support'),
    lanes: [...THREE_STEPS, DEMANDING],
  },
  {
    id: 'sosiaalipalvelut',
    axis: 'row',
    name: text('Sosiaalipalvelujen tuki', 'Stöd inom socialservicen', 'Support in social services'),
    lanes: SOCIAL,
  },
  {
    id: 'kaksi-porrasta',
    axis: 'row',
    name: text('Kahdet portaat: pedagoginen tuki ja sosiaalipalvelut', 'Två trappor: pedagogiskt stöd och socialservice', 'Two ladders: pedagogical support and social services'),
    since: '2022-08-01',
    lanes: [...inBand(PEDAGOGICAL, THREE_STEPS), ...inBand(SOCIAL_SERVICES, SOCIAL)],
  },
  {
    id: 'kaikki-portaat',
    axis: 'row',
    name: text(
      'Varhaiskasvatus, esiopetus ja koulu, sosiaalipalvelut',
      'Småbarnspedagogik, förskoleundervisning och skola, socialservice',
      'Early childhood education, pre-primary education and school, social services',
    ),
    since: '2025-08-01',
    lanes: [...inBand(EARLY_CHILDHOOD, THREE_STEPS), ...inBand(SCHOOL, SCHOOL_2025), ...inBand(SOCIAL_SERVICES, SOCIAL)],
  },
];
