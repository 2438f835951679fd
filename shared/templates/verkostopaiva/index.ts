import type { Template } from '../types';
import { example } from './example';
import { DEFAULT_ROWS, ROW_PRESETS } from './rows';
import { texts } from './texts';

/** The network day: three tasks a group does from its own region's point of view. */
export const verkostopaiva: Template = {
  id: 'verkostopaiva',
  version: 2,
  name: texts.name,
  description: texts.description,
  dataNotice: texts.dataNotice,
  pages: [
    {
      id: 'polku',
      title: texts.path.title,
      instruction: texts.path.instruction,
      notes: texts.path.notes,
      frames: [
        {
          id: 'polku',
          kind: 'grid',
          kinds: ['service', 'handover'],
          carriesForward: true,
          columns: [
            { id: 'ennen', title: texts.columns.before, hint: texts.columns.beforeHint },
            { id: 'aloitus', title: texts.columns.start, hint: texts.columns.startHint, transition: true },
            { id: 'varhaiskasvatus', title: texts.columns.during, hint: texts.columns.duringHint },
            { id: 'esiopetukseen', title: texts.columns.toPrePrimary, hint: texts.columns.toPrePrimaryHint, transition: true },
            { id: 'esiopetus', title: texts.columns.prePrimary, hint: texts.columns.prePrimaryHint },
            { id: 'kouluun', title: texts.columns.toSchool, hint: texts.columns.toSchoolHint, transition: true },
          ],
          rows: DEFAULT_ROWS,
          presets: ROW_PRESETS,
        },
      ],
    },
    {
      id: 'kaytanteet',
      title: texts.practices.title,
      instruction: texts.practices.instruction,
      notes: texts.practices.notes,
      frames: [
        {
          id: 'kaytanteet',
          kind: 'columns',
          kinds: ['practice', 'need', 'question'],
          columns: [
            { id: 'toimivat', title: texts.practices.working, hint: texts.practices.workingHint, kinds: ['practice'] },
            { id: 'tarpeet', title: texts.practices.needs, hint: texts.practices.needsHint, kinds: ['need', 'question'] },
          ],
        },
      ],
    },
    {
      id: 'henkilot',
      title: texts.people.title,
      instruction: texts.people.instruction,
      notes: texts.people.notes,
      frames: [{ id: 'henkilot', kind: 'columns', kinds: ['person'], hint: texts.people.hint }],
    },
  ],
  phases: [
    { id: 'aloitus', title: texts.phases.start, instruction: texts.phases.startInstruction, minutes: 10 },
    { id: 'roolit', title: texts.phases.roles, instruction: texts.phases.rolesInstruction, minutes: 5 },
    { id: 'tehtava1', title: texts.path.title, minutes: 50, pageId: 'polku', tools: ['card', 'arrow'] },
    { id: 'tauko', title: texts.phases.breakTitle, instruction: texts.phases.breakInstruction, minutes: 10 },
    { id: 'tehtava2', title: texts.practices.title, minutes: 35, pageId: 'kaytanteet', tools: ['card'] },
    { id: 'tehtava3', title: texts.people.title, minutes: 20, pageId: 'henkilot', tools: ['card'] },
    { id: 'yhteenveto', title: texts.phases.closing, instruction: texts.phases.closingInstruction, minutes: 10 },
    { id: 'palaute', title: texts.phases.survey, instruction: texts.phases.surveyInstruction, minutes: 10 },
  ],
  warnings: ['serviceWithoutResponsible', 'responsibleNotAmongPeople', 'stageNobodyCarries', 'personUnreachable', 'transitionWithoutHandover'],
  report: [
    { part: 'frame', frame: 'polku' },
    { part: 'kind', kind: 'service' },
    { part: 'kind', kind: 'handover' },
    { part: 'frame', frame: 'kaytanteet' },
    { part: 'frame', frame: 'henkilot' },
    { part: 'decisions' },
    { part: 'notes' },
    { part: 'pictures' },
  ],
  example,
};
