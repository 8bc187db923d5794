import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import node, { type CertificationQuery } from '#/__generated__/CertificationQuery.graphql';
import { show } from '#/test-screen';
import { Certification } from './Certification';
import { STEPS } from './steps';
import { texts } from './texts';

const rule = (id: string) => ({ id, source: 'ISO/IEC 17021-1', summary: `Says ${id}.` });
const on = (day: string, id = 'AP-5') => ({ on: day, source: 'COMPUTED', rule: rule(id) });
const audit = {
  id: 'a1',
  cycleNumber: 1,
  kind: 'SURVEILLANCE_1',
  state: 'PLANNED',
  earliest: on('2027-03-01'),
  target: on('2027-05-01'),
  latest: on('2027-06-01'),
  agreedOn: null,
  calledOffOn: null,
  startedOn: null,
  completedOn: null,
  team: [],
  allowedActions: ['AGREE_DATE'],
};
const finding = {
  id: 'f1',
  stage: 'STAGE_2',
  grade: 'MAJOR',
  state: 'OPEN',
  clause: '8.5.1',
  statement: 'Not under control',
  evidence: 'Order 7',
  raisedOn: '2026-05-01',
  statedDueOn: null,
  correctionDueOn: null,
  planDueOn: '2026-06-01',
  dueOn: '2026-07-01',
  followUpDueOn: null,
  planAcceptedOn: null,
  verifiedOn: null,
  assignee: null,
  allowedActions: ['VERIFY'],
};
const event = {
  id: 'e1',
  kind: 'AUDIT_CORRECTED',
  occurredOn: '2026-05-02',
  recordedAt: '2026-05-03T10:00:00Z',
  person: { id: 'p1', givenName: 'Nora', familyName: 'North' },
  onBehalfOf: { id: 'o1', name: 'Northstar Consulting' },
  from: 'STAGE2_DONE',
  to: 'STAGE2_DONE',
  evidence: null,
  overrideReason: null,
  dates: [],
  reason: 'Misread',
  values: [{ field: 'COMPLETED_ON', before: '2026-05-01', after: '2026-05-02' }],
};
const edges = (...nodes: object[]) => ({
  edges: nodes.map((one, i) => ({ cursor: `${i}`, node: one })),
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
});

async function open(changes: object = {}, language: 'en' | 'de' = 'en') {
  const shown = await show<CertificationQuery>({
    path: '/clients/$tenantId/certifications/$id',
    at: '/clients/t1/certifications/c1',
    query: node,
    variables: { id: 'c1' },
    answers: {
      Tenant: () => ({ id: 't1', today: '2026-11-30' }),
      CertificationApplication: () => ({ submittedOn: '2026-01-05' }),
      Certification: () => ({
        id: 'c1',
        version: 7,
        state: 'CERTIFIED',
        flags: [],
        allowedActions: ['AGREE_AUDIT_DATE', 'VERIFY_FINDING', 'SUSPEND'],
        standard: { id: 's1', designation: 'ISO 9001:2026', title: 'Quality' },
        dates: [{ kind: 'EXPIRES_ON', ...on('2029-04-30', 'AP-3') }],
        nextHardDate: null,
        cycle: null,
        currentCertificate: null,
        editionTransition: null,
        managementSystem: null,
        audits: edges(audit),
        waiting: edges({ id: 'f1', grade: 'MAJOR', state: 'OPEN' }),
        findings: edges(finding),
        certificates: edges(),
        events: edges(event),
        ...changes,
      }),
    } as never,
    screen: (query) => <Certification query={query} />,
    language,
  });
  await screen.findByRole('heading', { level: 1 });
  const { environment } = shown;
  const operation = (name: string) =>
    environment.mock.getAllOperations().find((o) => o.request.node.operation.name === name);
  return {
    ...shown,
    operation,
    sent: (name: string) => operation(name)?.request.variables['input'],
    answer: (name: string, payload: object) =>
      act(() => {
        const asked = operation(name);
        if (!asked) throw new Error(`${name} was not sent`);
        environment.mock.resolve(asked, { data: payload });
      }),
  };
}

const day = (name: RegExp) => screen.getByLabelText(name) as HTMLInputElement;
const setDay = async (name: RegExp, value: string) => {
  const field = day(name);
  await userEvent.clear(field);
  await userEvent.type(field, value);
};

test('only what may be done is offered, and each step has its form', async () => {
  await open();
  const onward = screen.getByRole('region', { name: 'What comes next' });
  expect(
    within(onward)
      .getAllByRole('button')
      .map((b) => b.textContent),
  ).toContain('Agree on the day: Surveillance 1 …');
  expect(within(onward).queryByRole('button', { name: /Record the end of stage 1/ })).toBeNull();
  expect(screen.queryByRole('button', { name: /Record a finding/ })).toBeNull();
  for (const step of Object.values(STEPS)) expect(step.fields.length).toBeGreaterThan(0);
});

test('a reader is told that others take the steps', async () => {
  await open({ allowedActions: [], audits: edges({ ...audit, allowedActions: [] }), findings: edges() }, 'de');
  expect(screen.getByText(texts.de.notYours)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /…$/ })).toBeNull();
});

test('a day outside of the window is warned of before it is sent, and wants a reason', async () => {
  const { sent, answer, operation } = await open();
  await userEvent.click(screen.getByRole('button', { name: /Agree on the day: Surveillance 1/ }));
  expect(day(/First day, as agreed/).value).toBe('2027-05-01');
  expect(screen.queryByText(texts.en.outside)).toBeNull();
  expect(screen.queryByLabelText(/Why against the rule/)).toBeNull();
  await setDay(/First day, as agreed/, '2027-07-15');
  expect(screen.getByText(texts.en.outside)).toBeTruthy();
  await userEvent.type(screen.getByLabelText(/Why against the rule/), 'Works holidays');
  await userEvent.type(screen.getByLabelText(/Audit team/), 'Ola Berg{Enter}Ida Holm');
  await userEvent.click(screen.getByRole('button', { name: 'Record' }));
  expect(sent('stepsAgreeMutation')).toEqual({
    id: 'c1',
    expectedVersion: 7,
    auditId: 'a1',
    agreedOn: '2027-07-15',
    team: ['Ola Berg', 'Ida Holm'],
    overrideReason: 'Works holidays',
    evidence: null,
  });
  answer('stepsAgreeMutation', {
    agreeAuditDate: {
      certification: { id: 'c1', version: 8, state: 'CERTIFIED', flags: [], allowedActions: [] },
      errors: [],
    },
  });
  await screen.findByText(/Recorded: Agree on the day/);
  expect(screen.queryByRole('dialog')).toBeNull();
  // All that the step moved is read again.
  await waitFor(() => expect(operation('CertificationQuery')).toBeTruthy());
});

test('a rule that says no is told with its source, and the form keeps what was typed', async () => {
  const { answer } = await open();
  await userEvent.click(screen.getByRole('button', { name: /Actions verified by the body/ }));
  await userEvent.type(screen.getByLabelText(/What shows it/), 'Letter');
  await userEvent.click(screen.getByRole('button', { name: 'Record' }));
  answer('stepsVerifyMutation', {
    verifyFinding: {
      certification: null,
      errors: [
        {
          __typename: 'RuleViolation',
          code: 'RULE_VIOLATED',
          message: 'This day must not be before the audit.',
          path: ['input', 'verifiedOn'],
          rule: rule('ORD-1'),
        },
      ],
    },
  });
  expect(await screen.findByText('Says ORD-1.')).toBeTruthy();
  expect(day(/Verified on/).getAttribute('aria-invalid')).toBe('true');
  expect((screen.getByLabelText(/What shows it/) as HTMLTextAreaElement).value).toBe('Letter');
});

test('what waits is told before the file is handed over', async () => {
  await open({ state: 'NC_RESOLUTION', allowedActions: ['SUBMIT_FOR_DECISION'] }, 'de');
  await userEvent.click(screen.getByRole('button', { name: /Unterlagen zur Entscheidung übergeben/ }));
  expect(screen.getByText('1 wesentliche Nichtkonformität wartet auf die Verifizierung')).toBeTruthy();
});

test('the history says who, for whom, and both values of what was corrected', async () => {
  await open();
  const history = screen.getByRole('region', { name: 'History' });
  expect(within(history).getByText(/Nora North for Northstar Consulting/)).toBeTruthy();
  expect(within(history).getByText(/Because: Misread/)).toBeTruthy();
  const [, row] = within(history).getAllByRole('row');
  expect(row?.textContent).toBe('Last day1 May 20262 May 2026');
});

test('a change by somebody else is told and read', async () => {
  const { operation, environment } = await open();
  const told = operation('CertificationChangedSubscription');
  act(() => {
    if (told)
      environment.mock.nextValue(told, {
        data: { certificationChanged: { certification: { __typename: 'Certification', id: 'c1', version: 8 } } },
      });
  });
  expect(await screen.findByText(/has just changed/)).toBeTruthy();
  expect(operation('CertificationQuery')).toBeTruthy();
});
