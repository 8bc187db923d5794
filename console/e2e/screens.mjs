/** Each screen: its name, its address, and what is there once it is. */
export function screensOf(ids) {
  const { alder, birch, gap, statement, certification, certificate } = ids;
  const { programme, audit, worked, openNonconformity, review } = ids;
  const { plan, document, quotation, body } = ids;
  const improvement = `/clients/${alder}/improvement`;
  return [
    ['clients', '/clients', 'main table'],
    ['overview', `/clients/${birch}`, 'main figure table'],
    ['overview-begun', `/clients/${alder}`, 'main ol'],
    ['assessments', `/clients/${alder}/assessments`, 'main table'],
    ['gap-analysis', `/clients/${alder}/assessments/${gap}`, 'main [role="row"]'],
    ['statements', `/clients/${alder}/statements`, 'main table'],
    ['statement', `/clients/${alder}/statements/${statement}`, 'main [role="row"]'],
    ['nonconformities', `${improvement}/nonconformities`, '#statistics'],
    ['nonconformity', `${improvement}/nonconformities/${worked}`, 'main article svg'],
    ['nonconformity-open', `${improvement}/nonconformities/${openNonconformity}`, 'main article form'],
    ['audits', `${improvement}/audits`, '#programmes'],
    ['programme', `${improvement}/programmes/${programme}`, '#coverage'],
    ['audit', `${improvement}/audits/${audit}`, '#report'],
    ['checklist', `${improvement}/audits/${audit}/checklist`, 'main nav [data-result]'],
    ['reviews', `${improvement}/reviews`, 'main table'],
    ['review', `${improvement}/reviews/${review}`, '#signature'],
    ['certifications', `/clients/${birch}/certifications`, 'main table'],
    ['certification-begun', `/clients/${alder}/certifications/${certification}`, 'main #findings'],
    ['certification', `/clients/${birch}/certifications/${certificate}`, 'main figure table'],
    ['people', `/clients/${alder}/people`, 'main #roles'],
    ['people-staff', `/clients/${alder}/people?view=staff`, 'main #staff'],
    ['people-firms', `/clients/${alder}/people?view=firms`, 'main #firms'],
    ['trail', `/clients/${alder}/people/trail`, 'main search ~ section li'],
    ['system', `/clients/${alder}/system`, 'main section table, main section ol button'],
    ['advisor', `/clients/${alder}/system/advisor`, 'main fieldset'],
    ['plans', `/clients/${alder}/plans`, 'main table'],
    ['plan', `/clients/${alder}/plans/${plan}`, 'main figure table'],
    ['plan-board', `/clients/${alder}/plans/${plan}?view=board`, 'main section h2'],
    ['plan-gates', `/clients/${alder}/plans/${plan}?view=gates`, 'main section h2'],
    ['documents', `/clients/${alder}/documents`, 'main table'],
    ['document', `/clients/${alder}/documents/${document}`, 'main section h2'],
    ['bodies', `/clients/${alder}/bodies`, 'main table'],
    ['eligibility', `/clients/${alder}/bodies/${body}`, 'main section h3'],
    ['quotations', `/clients/${alder}/quotations/${quotation}`, 'main table'],
    ['dates', '/dates?decision=2026-12-01', 'main figure table'],
    ['audit-time', '/audit-time', 'main section dl'],
    ['site-sample', '/site-sample?sites=27', 'main section li'],
    ['inbox', '/inbox', 'main h2'],
    ['settings', '/settings', 'main select'],
    ['nothing', '/clients/QQ', 'main h1'],
  ];
}
