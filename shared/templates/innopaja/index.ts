import type { Template } from '../types';
import { example } from './example';
import { texts } from './texts';

/** Workshop work after the Innokylä innovation model: six development tasks, a page each, and the chain of meetings. */
export const innopaja: Template = {
  id: 'innopaja',
  version: 1,
  name: texts.name,
  description: texts.description,
  dataNotice: texts.dataNotice,
  pages: [
    {
      id: 'tarve',
      title: texts.need.title,
      instruction: texts.need.instruction,
      notes: texts.need.notes,
      frames: [
        {
          id: 'tarpeet',
          kind: 'columns',
          kinds: ['need', 'question'],
          columns: [
            { id: 'perheet', title: texts.need.families, hint: texts.need.familiesHint },
            { id: 'henkilosto', title: texts.need.staff, hint: texts.need.staffHint },
            { id: 'johto', title: texts.need.management, hint: texts.need.managementHint },
            { id: 'kumppanit', title: texts.need.partners, hint: texts.need.partnersHint },
          ],
        },
      ],
    },
    {
      id: 'tavoite',
      title: texts.goal.title,
      instruction: texts.goal.instruction,
      notes: texts.goal.notes,
      frames: [{ id: 'tavoitteet', kind: 'columns', kinds: ['goal'], hint: texts.goal.hint }],
    },
    {
      id: 'ideointi',
      title: texts.ideas.title,
      instruction: texts.ideas.instruction,
      notes: texts.ideas.notes,
      frames: [
        {
          id: 'ideointi',
          kind: 'columns',
          kinds: ['idea', 'note'],
          columns: [
            { id: 'ideat', title: texts.ideas.ideas, hint: texts.ideas.ideasHint, kinds: ['idea'] },
            { id: 'mallit', title: texts.ideas.models, hint: texts.ideas.modelsHint, kinds: ['note'] },
          ],
        },
      ],
    },
    {
      id: 'kokeilu',
      title: texts.trial.title,
      instruction: texts.trial.instruction,
      notes: texts.trial.notes,
      frames: [
        {
          id: 'kokeilut',
          kind: 'columns',
          kinds: ['trial'],
          columns: [
            { id: 'sovitut', title: texts.trial.planned, hint: texts.trial.plannedHint },
            { id: 'arvioidut', title: texts.trial.done, hint: texts.trial.doneHint },
          ],
        },
      ],
    },
    {
      id: 'vakiinnuttaminen',
      title: texts.settle.title,
      instruction: texts.settle.instruction,
      notes: texts.settle.notes,
      frames: [
        {
          id: 'vakiinnuttaminen',
          kind: 'columns',
          kinds: ['person', 'agreement'],
          columns: [
            { id: 'yhteyshenkilot', title: texts.settle.people, hint: texts.settle.peopleHint, kinds: ['person'] },
            { id: 'lomakkeet', title: texts.settle.forms, hint: texts.settle.formsHint, kinds: ['agreement'] },
            { id: 'paatokset', title: texts.settle.decisions, hint: texts.settle.decisionsHint, kinds: ['agreement'] },
          ],
        },
      ],
    },
    {
      id: 'yleistaminen',
      title: texts.spread.title,
      instruction: texts.spread.instruction,
      notes: texts.spread.notes,
      frames: [
        {
          id: 'yleistaminen',
          kind: 'columns',
          kinds: ['agreement', 'note'],
          columns: [
            { id: 'minne', title: texts.spread.where, hint: texts.spread.whereHint, kinds: ['agreement'] },
            { id: 'aineisto', title: texts.spread.material, hint: texts.spread.materialHint, kinds: ['note'] },
          ],
        },
      ],
    },
    {
      id: 'kokoontumiset',
      title: texts.meetings.title,
      instruction: texts.meetings.instruction,
      notes: texts.meetings.notes,
      frames: [{ id: 'kokoontumiset', kind: 'columns', kinds: ['event', 'note'], hint: texts.meetings.hint }],
    },
  ],
  phases: [
    { id: 'tarve', title: texts.need.title, minutes: 30, pageId: 'tarve', tools: ['card'] },
    { id: 'tavoite', title: texts.goal.title, minutes: 20, pageId: 'tavoite', tools: ['card'] },
    { id: 'ideointi', title: texts.ideas.title, minutes: 40, pageId: 'ideointi', tools: ['card', 'pen', 'image'] },
    { id: 'kokeilu', title: texts.trial.title, minutes: 30, pageId: 'kokeilu', tools: ['card', 'arrow'] },
    { id: 'vakiinnuttaminen', title: texts.settle.title, minutes: 30, pageId: 'vakiinnuttaminen', tools: ['card'] },
    { id: 'yleistaminen', title: texts.spread.title, minutes: 20, pageId: 'yleistaminen', tools: ['card'] },
    { id: 'kokoontumiset', title: texts.meetings.title, minutes: 10, pageId: 'kokoontumiset', tools: ['card'] },
  ],
  warnings: ['needWithoutCarrier', 'personUnreachable'],
  report: [
    { part: 'frame', frame: 'tarpeet' },
    { part: 'frame', frame: 'tavoitteet' },
    { part: 'frame', frame: 'ideointi' },
    { part: 'frame', frame: 'kokeilut' },
    { part: 'frame', frame: 'vakiinnuttaminen' },
    { part: 'frame', frame: 'yleistaminen' },
    { part: 'frame', frame: 'kokoontumiset' },
    { part: 'decisions' },
    { part: 'notes' },
    { part: 'pictures' },
  ],
  innokyla: [
    { heading: 'environment', from: [{ workshop: 'place' }] },
    { heading: 'startingPoint', from: [{ frame: 'tarpeet', lane: 'johto' }, { frame: 'tarpeet', lane: 'henkilosto' }, { frame: 'tarpeet', lane: 'kumppanit' }, { frame: 'ideointi', lane: 'mallit' }] },
    { heading: 'developers', from: [{ workshop: 'people' }, { frame: 'kokoontumiset', kind: 'event', fields: ['date', 'network'] }, { frame: 'kokoontumiset', kind: 'note' }] },
    { heading: 'change', from: [{ frame: 'tavoitteet', kind: 'goal', fields: ['forWhom'] }] },
    { heading: 'measuring', from: [{ frame: 'tavoitteet', kind: 'goal', fields: ['seenBy'], onlyFields: true }] },
    { heading: 'plan', from: [{ frame: 'kokeilut', lane: 'sovitut', fields: ['doneBy', 'site', 'period'] }] },
    { heading: 'target', from: [{ frame: 'tarpeet', lane: 'perheet', fields: ['proposal'] }] },
    { heading: 'ideation', from: [{ frame: 'ideointi', lane: 'ideat', fields: ['cluster'] }] },
    { heading: 'idea', from: [{ frame: 'ideointi', lane: 'ideat', fields: ['impact', 'effort'], onlyFields: true }] },
    { heading: 'trialGoals', from: [{ frame: 'kokeilut', kind: 'trial', fields: ['measured'], onlyFields: true }] },
    { heading: 'trial', from: [{ frame: 'kokeilut', kind: 'trial', fields: ['doneBy', 'site', 'period'] }] },
    { heading: 'trialLearned', from: [{ frame: 'kokeilut', kind: 'trial', fields: ['learned'], onlyFields: true }] },
    { heading: 'solution', from: [{ frame: 'vakiinnuttaminen', lane: 'lomakkeet', fields: ['actions'] }] },
    { heading: 'conditions', from: [{ frame: 'vakiinnuttaminen', lane: 'paatokset', fields: ['actions', 'agreedBy'] }, { frame: 'vakiinnuttaminen', lane: 'yhteyshenkilot', fields: ['title', 'organisation'] }] },
    { heading: 'results', from: [{ frame: 'kokeilut', kind: 'trial', fields: ['outcome'], onlyFields: true }, { kind: 'decision', fields: ['decidedBy'] }] },
    { heading: 'tips', from: [{ frame: 'yleistaminen', fields: ['actions'] }] },
  ],
  example,
};
