import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import node, { type ResultsQuery } from '#/__generated__/ResultsQuery.graphql';
import { show } from '#/test-screen';
import { Results } from './Results';

const score = (
  chapter: string,
  conformingShare: number | null,
  averageMaturity: number | null,
  site: object | null,
) => ({
  standard: { id: 's1' },
  chapter,
  chapterTitle: `Chapter ${chapter}`,
  site,
  notAssessed: 0,
  minorGaps: 1,
  majorGaps: chapter === '4' ? 2 : 0,
  open: 3,
  conformingShare,
  averageMaturity,
});
const none = { gaps: 0, gapsWithoutEffort: 0, days: 0, costs: [] };

test('radar and heat map read as tables, by chapter and site, in German', async () => {
  const sites = [
    { id: 'x1', name: 'Hafen' },
    { id: 'x2', name: 'Werk' },
  ];
  await show<ResultsQuery>({
    path: '/clients/$tenantId/assessments/$id/results',
    at: '/clients/t1/assessments/a1/results',
    query: node,
    variables: { id: 'a1' },
    answers: {
      Assessment: () => ({
        id: 'a1',
        name: 'Gap-Analyse',
        allowedActions: [],
        standards: [{ id: 's1', designation: 'ISO 9001:2026' }],
        whole: [score('', 0.5, 2.5, null)],
        chapters: [score('4', 0.25, 1.5, null), score('5', 1, 4, null), score('6', null, null, null)],
        cells: sites.map((site, i) => score('4', i === 0 ? 0.4 : 0.9, 2, site)),
        proposal: { total: none, byStandard: [], byChapter: [] },
      }),
    } as never,
    screen: (query) => <Results query={query} />,
    language: 'de',
  });
  expect(await screen.findByRole('row', { name: /^4 Chapter 4 1,5 25\s% 1 2 0$/ })).toBeTruthy();
  expect(screen.getByRole('row', { name: '6 Chapter 6 – – 1 0 0' })).toBeTruthy();
  expect(screen.getByRole('row', { name: 'Kapitel Hafen Werk' })).toBeTruthy();
  expect(screen.getByRole('row', { name: /4 Chapter 4 40\s% (● )?2 wesentliche Lücken 90\s%/ })).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Einlesen' })).toBeNull();
});
