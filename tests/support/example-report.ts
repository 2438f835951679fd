import { exampleBoard } from '../../shared/doc';
import type { Language } from '../../shared/kernel/language';
import { buildOutline, type BoardOutline } from '../../shared/outline';
import { buildReport, type ReportModel } from '../../shared/outline/report';
import type { Template } from '../../shared/templates/machinery';

export function exampleOutline(template: Template, language: Language): BoardOutline {
  const doc = exampleBoard(template, language);
  const outline = buildOutline(doc);
  doc.destroy();
  return outline;
}

/** One group's example of a template, as documents are made of it. */
export function exampleReport(template: Template, language: Language): ReportModel {
  const group = { id: 'g', name: 'Ryhmä 1', boardId: 'board' };
  const workshop = { id: 'w', title: template.name[language], region: '', date: '', language, templateId: template.id, dataNotice: template.dataNotice[language], groups: [group], members: [], formerGroups: [], former: [] };
  return buildReport({ workshop, boards: [{ group, outline: exampleOutline(template, language) }], language, pictures: [], layout: template.report });
}
