/** Each screen: its name, its address, and what is there once it is. */
export function screensOf({ alder, birch, gap, statement, certification, certificate }) {
  return [
    ['clients', '/clients', 'main table'],
    ['overview', `/clients/${birch}`, 'main figure table'],
    ['overview-begun', `/clients/${alder}`, 'main ol'],
    ['assessments', `/clients/${alder}/assessments`, 'main table'],
    ['gap-analysis', `/clients/${alder}/assessments/${gap}`, 'main [role="row"]'],
    ['statements', `/clients/${alder}/statements`, 'main table'],
    ['statement', `/clients/${alder}/statements/${statement}`, 'main [role="row"]'],
    ['certifications', `/clients/${birch}/certifications`, 'main table'],
    ['certification', `/clients/${birch}/certifications/${certificate}`, 'main figure table'],
    ['certification-begun', `/clients/${alder}/certifications/${certification}`, 'main table'],
    ['people', `/clients/${alder}/people`, 'main table'],
    ['people-staff', `/clients/${alder}/people?view=staff`, 'main search'],
    ['people-firms', `/clients/${alder}/people?view=firms`, 'main table'],
    ['dates', '/dates?decision=2026-12-01', 'main figure table'],
    ['inbox', '/inbox', 'main h2'],
    ['settings', '/settings', 'main select'],
    ['nothing', '/clients/QQ', 'main h1'],
  ];
}
