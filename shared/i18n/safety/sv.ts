import type { AreaTexts } from '../types';
import type { fi } from './fi';

export const sv: AreaTexts<typeof fi> = {
  host: 'Sparat på handledarens dator',
  others_one: 'Ännu bara hos {count} annan deltagare',
  others_other: 'Ännu bara hos {count} andra deltagare',
  here: 'Ännu bara på den här enheten',
  'host.short': 'Sparat',
  'others.short': 'Hos andra',
  'here.short': 'Bara här',
  title: 'Var ditt arbete finns',
  'host.detail': 'Allt du har skrivit finns på handledarens dators skiva.',
  'others.detail': 'Det du skrivit syns redan hos andra. Det sparas på handledarens dator när kontakten fungerar.',
  'here.detail': 'Dina senaste ändringar finns bara på den här enheten. Håll sidan öppen tills kontakten fungerar.',
  'path.title': 'Anslutning',
  'path.offline': 'Ingen kontakt',
  'path.connecting': 'Ansluter',
  'path.peer-to-peer': 'Direkt anslutning',
  'path.relay': 'Anslutning via relä',
  'path.by-choice': 'Anslutningen fungerar',
  'path.peer-to-peer.detail': 'Ändringarna går direkt till handledarens dator och därifrån till de andra.',
  'path.relay.detail': 'Ändringarna går via handledarens dator. Du behöver inte göra något.',
  'path.by-choice.detail': 'Du behöver inte göra något.',
  'path.connecting.detail': 'Anslutningen öppnas. Du kan redan skriva.',
  'path.offline.detail': 'Anslutningen återkommer av sig själv. Du kan fortsätta skriva.',
};
