import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import node, { type QuotationsQuery } from '#/__generated__/QuotationsQuery.graphql';
import { show } from '#/test-screen';
import { Quotations } from './Quotations';
import { amountOf } from './RecordingQuote';

test('an amount is a number, nothing, or wrong', () => {
  expect(amountOf('1250,50')).toBe(1250.5);
  expect(amountOf(' ')).toBe(null);
  expect(amountOf('about 5')).toBe(undefined);
});

const offer = (changes: object) => ({
  receivedOn: '2026-11-30',
  stage1Days: 2.5,
  stage2Days: 7,
  surveillance1Days: 3.5,
  surveillance2Days: 3.5,
  recertificationDays: 6.5,
  currency: 'EUR',
  dayRate: 1250,
  applicationFee: 0,
  certificateFee: 600,
  accreditationFee: 350,
  travel: 1800,
  validUntil: null,
  note: null,
  ...changes,
});

const quote = (id: string, name: string, known: number, changes: object = {}, offered: object = {}) => ({
  __typename: 'Quotation',
  id,
  version: 2,
  state: 'QUOTED',
  answeredOn: '2026-11-30',
  declinedWhy: null,
  certificationBody: { __typename: 'CertificationBody', id: `b-${id}`, name },
  offer: offer(offered),
  comparison: {
    differenceDays: 0.5,
    undershoots: [],
    lines: [
      { cost: 'INITIAL_AUDIT', amount: 11875 },
      { cost: 'TRAVEL', amount: 1800 },
    ],
    missing: [],
    isComplete: true,
    known,
    currency: 'EUR',
    ...changes,
  },
  allowedActions: ['RECORD', 'DECLINE'],
});

async function open() {
  const rule = { id: 'MD5-T5', source: 'IAF MD 5', summary: 'No more than 30 % fewer.' };
  const quotes = [
    quote('q1', 'Alpha', 32000),
    quote('q2', 'Beta', 30000),
    quote('q3', 'Gamma', 5000, {
      differenceDays: -6,
      isComplete: false,
      missing: ['TRAVEL'],
      lines: [
        { cost: 'INITIAL_AUDIT', amount: 2940 },
        { cost: 'TRAVEL', amount: null },
      ],
      undershoots: [{ audit: 'INITIAL', days: 3, leastDays: 6.5, rule }],
    }),
  ];
  const shown = await show<QuotationsQuery>({
    path: '/clients/$tenantId/quotations/$id',
    at: '/clients/t1/quotations/r1',
    query: node,
    variables: { id: 'r1' },
    answers: {
      QuotationRequest: () => ({
        id: 'r1',
        version: 5,
        state: 'SENT',
        answerBy: '2026-12-14',
        sentAt: '2026-11-30T10:00:00Z',
        tenant: { id: 't1', today: '2026-11-30', certificationBodies: { edges: [] } },
        managementSystem: { id: 'm1', name: 'Quality' },
        pack: {
          effectivePersonnel: 60,
          integrationLevelPercent: 80,
          days: { initial: 9, surveillance: 3, recertification: 6, leastInitial: 6.5, isUnverified: false },
        },
        quotations: { edges: quotes.map((q) => ({ node: q })) },
        decision: null,
        allowedActions: ['DECIDE'],
      }),
    } as never,
    screen: (query) => <Quotations query={query} />,
  });
  await screen.findByRole('heading', { name: 'Quotes for Quality' });
  const pending = (name: string) =>
    shown.environment.mock.getAllOperations().find((o) => o.request.node.operation.name === name);
  return { ...shown, pending };
}

test('quotes stand beside each other and beside the calculated days', async () => {
  await open();
  const cells = (name: RegExp | string) =>
    within(screen.getByRole('row', { name }))
      .getAllByRole('cell')
      .map((c) => c.textContent);
  expect(cells(/^Initial audit 9/)[0]).toContain('6.5 at the least');
  expect(cells(/^Initial audit 9/)[1]).toContain('+0.5 against the rules');
  expect(cells(/^Initial audit 9/)[3]).toContain('too few');
  expect(cells(/^Travel/)[3]).toBe('not said');
  const total = cells(/^Three years/);
  // The cheapest says too little to be compared: the lowest is that of those who say everything.
  expect(total[2]).toContain('lowest complete');
  expect(total[3]).toContain('1 cost is not said');
  expect(screen.getByText('Gamma: Initial audit, 3 instead of 6.5 days')).toBeTruthy();
});

test('what stage 1 may find is asked before anybody pays for it', async () => {
  const { pending, environment } = await open();
  const level = screen.getByRole('textbox', { name: 'Level found, %' });
  await userEvent.clear(level);
  await userEvent.type(level, '40');
  await waitFor(() => expect(pending('RecalculationQuery')?.request.variables).toEqual({ id: 'r1', level: 40 }));
  act(() =>
    environment.mock.resolve(pending('RecalculationQuery')!, {
      data: {
        quotationRequest: {
          __typename: 'QuotationRequest',
          id: 'r1',
          recalculation: {
            addedInitialDays: 1.5,
            addedSurveillanceDays: 0.5,
            addedRecertificationDays: 1,
            quoted: [
              {
                addedCost: 3125,
                after: { known: 35125, currency: 'EUR', undershoots: [] },
                quotation: {
                  __typename: 'Quotation',
                  id: 'q1',
                  certificationBody: { __typename: 'CertificationBody', id: 'b-q1', name: 'Alpha' },
                },
              },
            ],
          },
        },
      },
    }),
  );
  expect(await screen.findByText(/On top in three years €3,125.00/)).toBeTruthy();
});

test('what a body does not say is recorded as missing', async () => {
  const { pending } = await open();
  await userEvent.click(screen.getByRole('button', { name: /Record it anew ?: Alpha/ }));
  const dialog = screen.getByRole('dialog');
  await userEvent.clear(within(dialog).getByRole('textbox', { name: /^Travel/ }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(pending('RecordingQuoteMutation')?.request.variables['input']).toMatchObject({
    id: 'q1',
    expectedVersion: 2,
    stage1Days: 2.5,
    travel: null,
    currency: 'EUR',
  });
});
