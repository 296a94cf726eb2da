import type { PlanDraft } from './recognise.ts';

/** What `npm run import-plan -- FILE --preview` prints. */
export function previewOf(draft: PlanDraft, lang: 'zh' | 'en' = 'zh') {
  const said = (
    findings: readonly { code: string; place: { zh: string; en: string }; message: { zh: string; en: string } }[],
  ) => findings.map(({ code, place, message }) => ({ place: place[lang], message: message[lang], code }));
  return {
    documentNumber: draft.documentNumber,
    title: draft.title,
    issuer: draft.issuer,
    date: draft.date,
    addressees: draft.addressees,
    categories: draft.categories.map((category) => ({
      name: category.name,
      tasks: category.tasks.map((task) => ({
        number: task.number,
        text: task.text,
        lead: task.lead,
        leadInferred: task.leadInferred,
        coUnits: task.coUnits,
        deadline: task.deadline,
        targets: task.targets,
        other: task.other,
        clause: { line: task.clause.line, endLine: task.clause.endLine, body: task.bodyClause },
      })),
    })),
    safeguards: draft.safeguards.map((safeguard) => safeguard.text),
    columns: draft.columns,
    problems: said(draft.problems),
    notes: said(draft.notes),
  };
}
export type PlanPreview = ReturnType<typeof previewOf>;
