import type { SiteSampleAudit } from '#/__generated__/SiteSampleQuery.graphql';

const en = {
  title: 'Site sample',
  intro: 'How many sites of an organisation an external audit visits, by IAF MD 1. Nothing is stored.',
  sites: 'Sites without the central function',
  number: 'A whole number from 1 to 1,000,000.',
  proven: 'The system has proved effective over the last cycle',
  similar: 'The processes of the sites are very similar',
  waiting: 'As soon as the number of sites is said, the sample stands here.',
  audit: 'Audit',
  audits: {
    INITIAL: 'Initial audit',
    SURVEILLANCE: 'Surveillance, each year',
    RECERTIFICATION: 'Recertification',
  } as Record<SiteSampleAudit, string>,
  visited: (n: string, of: string) => `${n} of ${of}`,
  central: 'and the central function',
  random: (n: string) => `at least ${n} chosen at random`,
  how: (audit: string) => `How it is computed: ${audit}`,
  print: 'Print',
};

const de: typeof en = {
  title: 'Standortstichprobe',
  intro: 'Wie viele Standorte ein externes Audit besucht, nach IAF MD 1. Nichts wird gespeichert.',
  sites: 'Standorte ohne die Zentrale',
  number: 'Eine ganze Zahl von 1 bis 1.000.000.',
  proven: 'Das System hat sich im letzten Zyklus als wirksam erwiesen',
  similar: 'Die Prozesse der Standorte sind sehr ähnlich',
  waiting: 'Sobald die Zahl der Standorte gesagt ist, steht hier die Stichprobe.',
  audit: 'Audit',
  audits: {
    INITIAL: 'Erstzertifizierung',
    SURVEILLANCE: 'Überwachung, jedes Jahr',
    RECERTIFICATION: 'Rezertifizierung',
  },
  visited: (n, of) => `${n} von ${of}`,
  central: 'und die Zentrale',
  random: (n) => `mindestens ${n} davon zufällig gewählt`,
  how: (audit) => `Wie es berechnet wird: ${audit}`,
  print: 'Drucken',
};

export const texts = { en, de };
