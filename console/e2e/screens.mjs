/** Each screen: its name, its address, and what is there once it is. */
export function screensOf({ alder, birch, gap, statement, programme, audit, worked, openNonconformity, review }) {
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
    ['dates', '/dates?decision=2026-12-01', 'main figure table'],
    ['inbox', '/inbox', 'main h2'],
    ['settings', '/settings', 'main select'],
    ['nothing', '/clients/QQ', 'main h1'],
  ];
}
