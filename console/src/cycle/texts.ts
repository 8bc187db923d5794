import type { CycleMilestoneKind } from '#/__generated__/Timeline_milestones.graphql';
import type { Names } from '#/i18n/en';

const count = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n} ${many}`);

const en = {
  title: 'What would follow from a decision?',
  intro:
    'Nothing is stored. Change the day, and every window moves with it; the address holds the question, so that you can send it.',
  decision: 'Decision on',
  calendar: 'Open the calendar',
  convention: 'Last day of validity',
  tolerance: 'Tolerance for surveillance 2',
  frequency: 'Surveillance every',
  months: (n: number) => count(n, 'month', 'months'),
  earliest: 'From',
  target: 'Due',
  latest: 'Latest',
  rule: 'Rule',
  milestone: 'Milestone',
  year: (n: number) => `Year ${n}`,
  window: 'Window',
  conventions: { MINUS_ONE_DAY: 'Three years, less one day', SAME_DAY: 'Same day, three years on' },
  print: 'Print',
  validity: 'Certificate valid',
  earlier: '− 1 month',
  later: '+ 1 month',
  done: 'done',
  caption: (from: string, to: string) => `Cycle from ${from} to ${to}`,
  milestones: {
    SURVEILLANCE_1: 'Surveillance 1',
    SURVEILLANCE_2: 'Surveillance 2',
    SURVEILLANCE_3: 'Surveillance 3',
    SURVEILLANCE_4: 'Surveillance 4',
    SURVEILLANCE_5: 'Surveillance 5',
    RECERTIFICATION_PLANNING: 'Plan recertification',
    RECERTIFICATION_AUDIT: 'Recertification audit',
    RECERTIFICATION_DECISION: 'Recertification decision',
    EXPIRY: 'Last day of validity',
    RESTORATION_LIMIT: 'Last day to restore',
  } satisfies Names<CycleMilestoneKind>,
};

const de: typeof en = {
  title: 'Was würde aus einer Entscheidung folgen?',
  intro:
    'Nichts wird gespeichert. Ändern Sie den Tag, und alle Fenster wandern mit; die Frage steht in der Adresse, so können Sie sie verschicken.',
  decision: 'Entscheidung am',
  calendar: 'Kalender öffnen',
  convention: 'Letzter Tag der Gültigkeit',
  tolerance: 'Toleranz für Überwachung 2',
  frequency: 'Überwachung alle',
  months: (n) => count(n, 'Monat', 'Monate'),
  earliest: 'Ab',
  target: 'Fällig',
  latest: 'Spätestens',
  rule: 'Regel',
  milestone: 'Termin',
  year: (n) => `Jahr ${n}`,
  window: 'Fenster',
  conventions: { MINUS_ONE_DAY: 'Drei Jahre, weniger einen Tag', SAME_DAY: 'Derselbe Tag nach drei Jahren' },
  print: 'Drucken',
  validity: 'Zertifikat gültig',
  earlier: '− 1 Monat',
  later: '+ 1 Monat',
  done: 'erledigt',
  caption: (from, to) => `Zyklus vom ${from} bis ${to}`,
  milestones: {
    SURVEILLANCE_1: 'Überwachung 1',
    SURVEILLANCE_2: 'Überwachung 2',
    SURVEILLANCE_3: 'Überwachung 3',
    SURVEILLANCE_4: 'Überwachung 4',
    SURVEILLANCE_5: 'Überwachung 5',
    RECERTIFICATION_PLANNING: 'Rezertifizierung planen',
    RECERTIFICATION_AUDIT: 'Rezertifizierungsaudit',
    RECERTIFICATION_DECISION: 'Rezertifizierung entscheiden',
    EXPIRY: 'Letzter Tag der Gültigkeit',
    RESTORATION_LIMIT: 'Letzter Tag zur Wiederherstellung',
  },
};

export const texts = { en, de };
