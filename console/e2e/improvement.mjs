// What the screens of audits, nonconformities and management reviews need to show something; made once.
const later = (day, days) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** A mutation by its name; the type of its input follows from it. */
function acting(run) {
  return async (name, input, selection) => {
    const type = `${name[0].toUpperCase()}${name.slice(1)}Input`;
    const answer = await run(
      `mutation($input: ${type}!) { ${name}(input: $input) { ${selection} errors { code message path } } }`,
      { input },
    );
    return answer[name];
  };
}

async function systemOf(run, act, tenantId, standardId) {
  const { tenant } = await run(
    `query($id: ID!) { tenant(id: $id) { managementSystems(first: 5) { edges { node { id currentScope { standards { id } } draft { standards { id } } } } } } }`,
    { id: tenantId },
  );
  const there = tenant.managementSystems.edges
    .map((e) => e.node)
    .find((s) => (s.currentScope ?? s.draft)?.standards.some((one) => one.id === standardId));
  if (there) return there.id;
  const made = await act(
    'createManagementSystem',
    { tenantId, name: 'Quality management system', standardIds: [standardId] },
    'managementSystem { id }',
  );
  return made.managementSystem.id;
}

async function nonconformities(act, { tenantId, today, clauses, owner }) {
  const record = async (input) =>
    (
      await act(
        'recordNonconformity',
        { tenantId, grade: 'MINOR', clauseIds: [clauses('8.4.1')], foundOn: later(today, -20), ...input },
        'nonconformity { id version }',
      )
    ).nonconformity;
  let one = await record({
    source: 'CERTIFICATION_BODY',
    processName: 'Purchasing',
    requirement: 'External providers are evaluated at planned intervals (own procedure P-07).',
    statement: 'Two suppliers of castings were not evaluated since 2024.',
    evidence: 'List of suppliers, lines 7 and 12: last evaluation in March 2024',
    ownerId: owner,
  });
  const step = async (name, input) => {
    one = (await act(name, { id: one.id, expectedVersion: one.version, ...input }, 'nonconformity { id version }'))
      .nonconformity;
  };
  await step('correctNonconformity', {
    what: 'Both suppliers were evaluated by the questionnaire; both stay approved.',
  });
  await step('noteNonconformityExtent', {
    where: 'All suppliers of castings and of heat treatment',
    lookedAt: 23,
    found: 'None but these two.',
  });
  const cause = (category, statement, more = {}) => ({ category, statement, ...more });
  await step('analyseNonconformityByIshikawa', {
    causes: [
      cause('METHOD', 'Nobody was reminded of the evaluation'),
      cause('METHOD', 'The dates stood in a table that one colleague kept for herself', {
        parent: 0,
        evidence: 'Table of 2024',
      }),
      cause('METHOD', 'What colleagues keep for themselves is not handed over when they leave', {
        parent: 1,
        evidence: 'Checklist for leavers, revision 3',
        isRoot: true,
      }),
      cause('PEOPLE', 'The successor in purchasing did not know of the intervals', { evidence: 'Interview' }),
      cause('MANAGEMENT', 'No figure says how many evaluations are due', {
        evidence: 'Dashboard of purchasing',
        isRoot: true,
      }),
      cause('MEASUREMENT', 'The internal audit looked at new suppliers alone', { evidence: 'Report of 2025' }),
    ],
  });
  const plan = (what, more, days) => [
    { number: 1, actions: [{ what, ownerId: owner, dueOn: later(today, days) }] },
    { number: 2, actions: [{ what: more, ownerId: owner, dueOn: later(today, days + 10) }] },
  ];
  await step('submitNonconformityPlan', { causes: plan('Remind purchasing by mail.', 'Count by hand.', 20) });
  await step('rejectNonconformityPlan', { reason: 'A mail depends on the person again.' });
  await step('submitNonconformityPlan', {
    causes: plan(
      'Handover of lists becomes a line of the checklist for leavers.',
      'Evaluations that are due stand in the figures of each month.',
      25,
    ),
  });
  await step('acceptNonconformityPlan', { note: 'Show the new checklist at the next audit.' });
  const open = await record({
    source: 'COMPLAINT',
    grade: 'MAJOR',
    processName: 'Dispatch',
    clauseIds: [clauses('8.5.4')],
    requirement: 'Parts are protected against corrosion until they arrive.',
    statement: 'A delivery of 400 shafts arrived with rust at the bearing seats.',
    evidence: 'Complaint 2026-118 with photographs; delivery note 77120',
    ownerId: owner,
  });
  return { worked: one.id, open: open.id };
}

async function audited(run, act, { tenantId, today, systemId, standardId, clauses, owner }) {
  const { programme } = await act(
    'startInternalAuditProgramme',
    {
      tenantId,
      managementSystemId: systemId,
      name: 'Internal audits of the first cycle',
      startsOn: later(today, -30),
      endsOn: later(today, 3 * 365),
      objectives: 'Each clause once before stage 2, and once in each cycle.',
      risks: 'One auditor for all: an auditor from outside stands by.',
      methods: 'On site; documents are read before, from afar.',
    },
    'programme { id }',
  );
  const process = async (name, points, ownerId) =>
    (
      await act(
        'addInternalAuditProcess',
        {
          tenantId,
          managementSystemId: systemId,
          name,
          ownerId,
          importance: points,
          changes: 1,
          results: points,
          complaints: 1,
          legal: 0,
        },
        'process { id }',
      )
    ).process.id;
  const purchasing = await process('Purchasing', 2, owner);
  await process('Production', 3, null);
  await process('Dispatch', 1, null);
  const plan = async (title, days, clauseIds) =>
    (
      await act(
        'planInternalAudit',
        {
          programmeId: programme.id,
          title,
          objectives: 'Are providers chosen and watched as the procedure says?',
          method: 'ON_SITE',
          startsOn: later(today, days),
          endsOn: later(today, days + 1),
          standardIds: [standardId],
          clauseIds,
          processIds: [purchasing],
        },
        'audit { id version }',
      )
    ).audit;
  let audit = await plan('Purchasing and external providers', 0, [clauses('8.4'), clauses('9.1')]);
  await plan('Leadership and planning', 60, [clauses('5.1'), clauses('6.2')]);
  const { colleague } = await act(
    'addColleague',
    { tenantId, givenName: 'Ines', familyName: 'Falk', function: 'Auditor from outside' },
    'colleague { id }',
  );
  const step = async (name, input) => {
    audit = (await act(name, { id: audit.id, expectedVersion: audit.version, ...input }, 'audit { id version }')).audit;
  };
  await step('assignInternalAuditor', { colleagueId: colleague.id, duty: 'LEAD_AUDITOR' });
  await step('declareInternalAuditorIndependence', { colleagueId: colleague.id });
  await step('drawUpInternalAuditChecklist', {});
  await step('startInternalAudit', {});
  const { node } = await run(
    `query($id: ID!) { node(id: $id) { ... on InternalAudit { questions(first: 100) { edges { node { id version } } } } } }`,
    { id: audit.id },
  );
  const [first, second] = node.questions.edges.map((e) => e.node);
  const answer = (question, more) => ({ id: question.id, expectedVersion: question.version, ...more });
  await act(
    'answerInternalAuditQuestions',
    {
      id: audit.id,
      answers: [
        answer(first, { result: 'CONFORM', sample: 'Orders 4711 to 4730', notes: 'All with an approved provider.' }),
        answer(second, {
          result: 'NONCONFORMITY',
          sample: 'Five providers of castings',
          notes: 'Two were not evaluated since 2024.',
          evidence: 'List of providers, lines 7 and 12',
        }),
      ],
    },
    'questions { id }',
  );
  return { programme: programme.id, audit: audit.id };
}

async function reviewed(act, { today, systemId, owner }) {
  const { managementReview } = await act(
    'planManagementReview',
    {
      managementSystemId: systemId,
      title: 'Management review of the year',
      plannedOn: later(today, 12),
      chairId: owner,
    },
    'managementReview { id version inputs { key } }',
  );
  await act(
    'prepareManagementReview',
    {
      id: managementReview.id,
      expectedVersion: managementReview.version,
      inputs: [
        { key: managementReview.inputs[0].key, text: 'All of last year is done but the audit of the second shift.' },
      ],
    },
    'managementReview { id }',
  );
}

/** The ids of what is there, made where it is missing. */
export async function improve(run, tenantId, today, standardId) {
  const act = acting(run);
  const find = async () => {
    const { tenant } = await run(
      `query($id: ID!) { tenant(id: $id) {
        internalAuditProgrammes(first: 1) { edges { node { id } } }
        internalAudits(first: 1, orderBy: NUMBER) { edges { node { id } } }
        worked: nonconformities(first: 1, orderBy: NUMBER, filter: { states: [PLAN_ACCEPTED], sources: [CERTIFICATION_BODY] }) { edges { node { id } } }
        open: nonconformities(first: 1, orderBy: NUMBER, filter: { states: [OPEN], sources: [COMPLAINT] }) { edges { node { id } } }
        managementReviews(first: 1) { edges { node { id } } }
        colleagues(first: 1, filter: { active: true }) { edges { node { id } } }
      } }`,
      { id: tenantId },
    );
    const first = (connection) => connection.edges[0]?.node.id;
    return {
      programme: first(tenant.internalAuditProgrammes),
      audit: first(tenant.internalAudits),
      worked: first(tenant.worked),
      openNonconformity: first(tenant.open),
      review: first(tenant.managementReviews),
      owner: first(tenant.colleagues),
    };
  };
  const there = await find();
  const { standard } = await run(
    `query($id: ID!) { standard(id: $id) { clauses(first: 100) { edges { node { id number } } } } }`,
    { id: standardId },
  );
  const clauses = (number) => standard.clauses.edges.find((e) => e.node.number === number).node.id;
  const setting = { tenantId, today, standardId, clauses, owner: there.owner };
  const systemId = await systemOf(run, act, tenantId, standardId);
  if (!there.audit) await audited(run, act, { ...setting, systemId });
  if (!there.worked) await nonconformities(act, setting);
  if (!there.review) await reviewed(act, { ...setting, systemId });
  return find();
}
