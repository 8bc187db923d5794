/** Each screen: its name, its address, and what is there once it is. */
export function screensOf({ alder, birch, gap, statement }) {
  return [
    ['clients', '/clients', 'main table'],
    ['overview', `/clients/${birch}`, 'main figure table'],
    ['overview-begun', `/clients/${alder}`, 'main ol'],
    ['assessments', `/clients/${alder}/assessments`, 'main table'],
    ['gap-analysis', `/clients/${alder}/assessments/${gap}`, 'main [role="row"]'],
    ['gap-results', `/clients/${alder}/assessments/${gap}/results`, 'main table'],
    ['gap-comparison', `/clients/${alder}/assessments/${gap}/comparison`, 'main h1'],
    ['gap-import', `/clients/${alder}/assessments/${gap}/import`, 'main input[type="file"]'],
    ['statements', `/clients/${alder}/statements`, 'main table'],
    ['statement', `/clients/${alder}/statements/${statement}`, 'main [role="row"]'],
    ['statement-changes', `/clients/${alder}/statements/${statement}/changes`, 'main h1'],
    ['dates', '/dates?decision=2026-12-01', 'main figure table'],
    ['inbox', '/inbox', 'main h2'],
    ['settings', '/settings', 'main select'],
    ['nothing', '/clients/QQ', 'main h1'],
  ];
}
