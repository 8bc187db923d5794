import type { RecommendationVerdict } from '#/__generated__/AdvisorRecommendationsQuery.graphql';

const en = {
  title: 'Which standards suit?',
  intro: 'Answer what you know; each question may be left out. The recommendations follow with every answer.',
  questions: 'About the organisation',
  several: (n: number) => `Up to ${n} answers`,
  clear: 'No answer',
  results: 'Recommendations',
  waiting: 'With the first answer, the standards that suit appear here, with the reasons.',
  why: 'Why',
  warnings: 'To know beforehand',
  months: (min: number, max: number) => `typically ${min} to ${max} months`,
  held: 'held already',
  less: (n: number) => (n === 1 ? 'Show one for which little speaks' : `Show ${n} for which little speaks`),
  prerequisites: 'Has to be there first',
  keep: 'Keep these answers with the client',
  kept: (who: string, when: string) => `Kept by ${who}, ${when}`,
  onBehalf: (who: string, firm: string) => `${who} for ${firm}`,
  product: 'the product',
  keptNow: 'The answers are kept.',
  back: 'Back to system and scope',
  verdict: {
    RECOMMENDED: 'Suits',
    WORTH_CONSIDERING: 'May suit',
    UNLIKELY: 'Little speaks for it',
  } satisfies Record<RecommendationVerdict, string>,
};

const de: typeof en = {
  title: 'Welche Normen passen?',
  intro: 'Beantworten Sie, was Sie wissen; jede Frage darf offen bleiben. Die Empfehlungen folgen mit jeder Antwort.',
  questions: 'Zur Organisation',
  several: (n) => `Bis zu ${n} Antworten`,
  clear: 'Keine Angabe',
  results: 'Empfehlungen',
  waiting: 'Mit der ersten Antwort erscheinen hier die Normen, die passen, mit den Gründen.',
  why: 'Warum',
  warnings: 'Vorher zu wissen',
  months: (min, max) => `üblich sind ${min} bis ${max} Monate`,
  held: 'schon vorhanden',
  less: (n) => (n === 1 ? 'Eine zeigen, für die wenig spricht' : `${n} zeigen, für die wenig spricht`),
  prerequisites: 'Muss vorher da sein',
  keep: 'Antworten beim Mandanten festhalten',
  kept: (who, when) => `Festgehalten von ${who}, ${when}`,
  onBehalf: (who, firm) => `${who} für ${firm}`,
  product: 'dem System',
  keptNow: 'Die Antworten sind festgehalten.',
  back: 'Zurück zu System und Geltungsbereich',
  verdict: {
    RECOMMENDED: 'Passt',
    WORTH_CONSIDERING: 'Kann passen',
    UNLIKELY: 'Wenig spricht dafür',
  },
};

export const texts = { en, de };
