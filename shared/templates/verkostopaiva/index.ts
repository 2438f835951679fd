import type { Template } from '../types';
import { texts } from './texts';

/** The network day: three tasks a group does from its own region's point of view. */
export const verkostopaiva: Template = {
  id: 'verkostopaiva',
  version: 1,
  name: texts.name,
  description: texts.description,
  dataNotice: texts.dataNotice,
  pages: [
    {
      id: 'polku',
      title: texts.path.title,
      instruction: texts.path.instruction,
      notes: texts.path.instruction,
      frames: [
        {
          id: 'polku',
          kind: 'grid',
          kinds: ['service', 'handover'],
          columns: [
            { id: 'ennen', title: texts.columns.before },
            { id: 'aloitus', title: texts.columns.start, transition: true },
            { id: 'varhaiskasvatus', title: texts.columns.during },
            { id: 'esiopetukseen', title: texts.columns.toPrePrimary, transition: true },
            { id: 'esiopetus', title: texts.columns.prePrimary },
            { id: 'kouluun', title: texts.columns.toSchool, transition: true },
          ],
          rows: [
            { id: 'yleinen', title: texts.rows.general },
            { id: 'tehostettu', title: texts.rows.intensified },
            { id: 'erityinen', title: texts.rows.special },
            { id: 'lastensuojelu', title: texts.rows.childProtection },
          ],
        },
      ],
    },
    {
      id: 'kaytanteet',
      title: texts.practices.title,
      instruction: texts.practices.instruction,
      notes: texts.practices.instruction,
      frames: [
        {
          id: 'kaytanteet',
          kind: 'columns',
          kinds: ['practice', 'need'],
          columns: [
            { id: 'toimivat', title: texts.practices.working, hint: texts.practices.workingHint, kinds: ['practice'] },
            { id: 'tarpeet', title: texts.practices.needs, hint: texts.practices.needsHint, kinds: ['need'] },
          ],
        },
      ],
    },
    {
      id: 'henkilot',
      title: texts.people.title,
      instruction: texts.people.instruction,
      notes: texts.people.instruction,
      frames: [{ id: 'henkilot', kind: 'columns', kinds: ['person'] }],
    },
  ],
  phases: [],
  warnings: ['serviceWithoutResponsible', 'responsibleNotAmongPeople', 'personUnreachable', 'transitionWithoutHandover'],
  report: [],
  example: { cards: [] },
};
