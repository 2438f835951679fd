import { useState, type ReactElement } from 'react';
import { readWorkshop, type WorkshopInfo } from '../../../../shared/protocol';
import { Tabs, useObservable, useT } from '../../../ui';
import { useAct, useDocValue, useFacilitation } from '../../phases';
import { RehearseSection } from '../../rehearsal';
import type { LiveWorkshop, WorkshopHead } from '../../workshop';
import type { PageName } from '../now/action-bar';
import { usePages } from '../use-pages';
import { ChecklistSection } from './checklist-section';
import { GroupsSection } from './groups-section';
import { InviteSection } from './invite-section';
import { MeetingsSection } from './meetings-section';
import { PeopleSection } from './people-section';
import { PlanSection } from './plan-section';

const STEPS = ['plan', 'people', 'invite', 'meetings', 'checklist', 'rehearse'] as const;
type Step = (typeof STEPS)[number];
/** In a rehearsal nobody is invited: nothing leads into it. */
const NOT_IN_REHEARSAL: readonly Step[] = ['invite', 'rehearse'];

const readPeople = (doc: Parameters<typeof readWorkshop>[0]): Pick<WorkshopInfo, 'members' | 'formerGroups'> => {
  const { members, formerGroups } = readWorkshop(doc, '');
  return { members, formerGroups };
};

/** Before the day: the plan, who comes and into which group, where they meet, and what is still missing. */
export function PreparePart({ workshop, head, onRehearsal }: { readonly workshop: LiveWorkshop; readonly head: WorkshopHead; readonly onRehearsal: (workshopId: string) => void }): ReactElement {
  const t = useT();
  const [step, setStep] = useState<Step>('plan');
  const doc = workshop.session.doc;
  const course = useFacilitation(doc);
  const { members, formerGroups } = useDocValue(doc, readPeople);
  const ask = useAct(workshop.link.act);
  const pages: readonly PageName[] = usePages(workshop, head.groups[0]?.boardId ?? null);
  const synced = useObservable(workshop.session.synced);
  const { summary } = workshop.opened;
  const steps = STEPS.filter((id) => workshop.opened.rehearsal !== true || !NOT_IN_REHEARSAL.includes(id));
  const facts = { course, ask, members, pages, groups: head.groups, date: head.date, workshopId: summary.id };
  return (
    <Tabs label={t('desk.steps')} items={steps.map((id) => ({ id, label: id === 'rehearse' ? t('rehearsal.step') : t(`desk.step.${id}`) }))} selected={step} onSelect={setStep}>
      {step === 'plan' && <PlanSection key={String(synced)} {...facts} templateId={summary.templateId} />}
      {step === 'people' && (
        <>
          <GroupsSection groups={head.groups} former={formerGroups} members={members} ask={ask} />
          <PeopleSection {...facts} />
        </>
      )}
      {step === 'invite' && <InviteSection key={String(synced)} {...facts} title={head.title} language={summary.language} />}
      {step === 'meetings' && <MeetingsSection {...facts} />}
      {step === 'checklist' && <ChecklistSection {...facts} />}
      {step === 'rehearse' && <RehearseSection workshopId={summary.id} onBegun={onRehearsal} />}
    </Tabs>
  );
}
