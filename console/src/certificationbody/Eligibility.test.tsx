import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import node, { type EligibilityQuery } from '#/__generated__/EligibilityQuery.graphql';
import { show } from '#/test-screen';
import { Eligibility } from './Eligibility';
import { bodyVariables, countriesOf } from './search';

test('countries are read from what is typed', () => {
  expect(countriesOf('de, At;fr')).toEqual(['DE', 'AT', 'FR']);
  expect(bodyVariables('t1', 'b1', {})).toMatchObject({ hasSystem: false, countries: [] });
});

const check = (kind: string, label: string, outcome: string, changes: object = {}) => ({
  kind,
  label,
  rule: { id: kind, source: 'ISO/IEC 17021-1', summary: 'Must be so.' },
  certainty: 'SOURCED',
  outcome,
  findings: [],
  record: null,
  ...changes,
});

test('what is against a body stands first, and what nobody knows can be recorded', async () => {
  const variables = bodyVariables('t1', 'b1', { system: 'm1' });
  const { environment } = await show<EligibilityQuery>({
    path: '/clients/$tenantId/bodies/$id',
    at: '/clients/t1/bodies/b1?system=m1',
    query: node,
    variables,
    answers: {
      Query: () => ({
        tenant: {
          id: 't1',
          today: '2026-11-30',
          permissions: ['MANAGE_CERTIFICATION'],
          managementSystems: { edges: [{ node: { id: 'm1', name: 'Quality' } }] },
        },
        certificationBody: { id: 'b1', name: 'Rhine' },
        bodyEligibility: {
          verdict: 'NOT_ELIGIBLE',
          checks: [
            check('CB_8', 'Found in CertSearch', 'UNKNOWN'),
            check('CB_1', 'Accredited', 'FAILED', {
              findings: [
                { outcome: 'FAILED', message: 'Suspended.', standard: { id: 's1', designation: 'ISO 9001:2026' } },
              ],
            }),
          ],
        },
      }),
    } as never,
    screen: (query) => <Eligibility query={query} />,
  });
  expect(await screen.findByText(/It may not/)).toBeTruthy();
  const [first] = screen.getAllByRole('region');
  expect(within(first!).getByText('Suspended.', { exact: false })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Record what was seen ?: Accredited/ })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: /Record what was seen ?: Found in CertSearch/ }));
  const dialog = screen.getByRole('dialog');
  await userEvent.type(within(dialog).getByRole('textbox', { name: /Where it was seen/ }), 'certsearch.example');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(environment.mock.getAllOperations().at(-1)?.request.variables['input']).toMatchObject({
    managementSystemId: 'm1',
    certificationBodyId: 'b1',
    check: 'CB_8',
    outcome: 'PASSED',
    evidence: 'certsearch.example',
    checkedOn: '2026-11-30',
  });
});
