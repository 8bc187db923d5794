import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import node, { type AuditTimeQuery } from '#/__generated__/AuditTimeQuery.graphql';
import { show } from '#/test-screen';
import { AuditTime } from './AuditTime';
import { inputOf, lacksOf, needsOf, numberOf } from './asked';
import { auditTimeSearch } from './search';

test('numbers are read as people type them', () => {
  expect(numberOf(' 65 ', 0, 100)).toBe(65);
  expect(numberOf('37,5', 0, 100, false)).toBe(37.5);
  expect(numberOf('−5', -100, 300)).toBe(-5);
  for (const text of ['', '1e3', '6.5', '-1', '101']) expect(numberOf(text, 0, 100)).toBe(null);
});

test('each standard asks for what its rules need', () => {
  expect(needsOf('iso-9001-2026')).toEqual([]);
  expect(needsOf('iso-14001-2026')).toEqual(['complexity']);
  expect(needsOf('iso-iec-27001-2022')).toEqual(['informationSecurity']);
  expect(needsOf('iso-iec-27701-2025')).toEqual([]);
  expect(lacksOf({ standard: 'iso-22000-2018', fullTime: '10' })).toEqual(['food']);
});

test('a question that is half typed is not asked', () => {
  const system = { standard: 'iso-9001-2026', fullTime: '65' };
  expect(inputOf({ systems: [{ ...system, fullTime: '' }] })).toBe(null);
  expect(inputOf({ systems: [system, system], integration: '120' })).toBe(null);
  const adjustments = [
    { reason: '', percent: '-5' },
    { reason: 'Close sites', percent: '-10' },
  ];
  expect(inputOf({ systems: [{ ...system, partTime: '10', hours: '20', fullTimeHours: '40', adjustments }] })).toEqual({
    mode: 'STEP',
    systems: [
      {
        standard: 'iso-9001-2026',
        personnel: {
          fullTime: 65,
          partTime: [{ count: 10, hours: 20, fullTimeHours: 40 }],
          contractors: 0,
          repetitiveGroups: [],
        },
        adjustments: [{ reason: 'Close sites', percent: -10 }],
      },
    ],
  });
});

test('an address that asks nonsense asks for what is usual', () => {
  expect(auditTimeSearch({ systems: [3, { fullTime: 5 }, { standard: 's', complexity: 'X' }], mode: 'Y' })).toEqual({
    systems: [{ standard: 's', fullTime: '' }],
  });
});

test('the days stand with the rule of each line, and the question in the address', async () => {
  const { environment, router } = await show<AuditTimeQuery>({
    path: '/audit-time',
    at: '/audit-time',
    query: node,
    answers: {
      Query: () => ({
        standards: { edges: [{ node: { id: 's1', key: 'iso-9001-2026', designation: 'ISO 9001:2026' } }] },
      }),
    } as never,
    screen: (query) => <AuditTime query={query} />,
    validateSearch: auditTimeSearch as never,
  });
  const people = await screen.findByRole('textbox', { name: 'People at full time' });
  await userEvent.clear(people);
  await userEvent.type(people, '120');
  expect(router.state.location.search).toMatchObject({ systems: [{ standard: 'iso-9001-2026', fullTime: '120' }] });
  const asked = () =>
    environment.mock.getAllOperations().filter((o) => o.request.node.operation.name === 'AuditTimeAskedQuery');
  await waitFor(() => expect(asked().at(-1)?.request.variables['input'].systems[0].personnel.fullTime).toBe(120));
  act(() =>
    environment.mock.resolve(asked().at(-1)!, {
      data: {
        auditTimeEstimate: {
          initialDays: 7,
          surveillanceDays: 2.5,
          recertificationDays: 4.5,
          onSiteMinimumDays: 5.6,
          undershootBelowDays: 5,
          integrationReductionPercent: 0,
          isUnverified: true,
          systems: [],
          steps: [
            {
              label: 'Days by the table',
              value: '7 days',
              rule: { id: 'MD5-QMS', source: 'IAF MD 5', summary: 'The table.' },
              isUnverified: true,
            },
          ],
        },
      },
    }),
  );
  expect(await screen.findByText('12 days')).toBeTruthy();
  expect(screen.getByText('MD5-QMS')).toBeTruthy();
  expect(screen.getByText('not confirmed by a primary source')).toBeTruthy();
});
