/** Each screen: its name, its address, and what is there once it is. */
export function screensOf({ alder, birch, gap, statement, plan, document, quotation, body }) {
  return [
    ['clients', '/clients', 'main table'],
    ['overview', `/clients/${birch}`, 'main figure table'],
    ['overview-begun', `/clients/${alder}`, 'main ol'],
    ['assessments', `/clients/${alder}/assessments`, 'main table'],
    ['gap-analysis', `/clients/${alder}/assessments/${gap}`, 'main [role="row"]'],
    ['statements', `/clients/${alder}/statements`, 'main table'],
    ['statement', `/clients/${alder}/statements/${statement}`, 'main [role="row"]'],
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
