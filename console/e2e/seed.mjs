// What the screens need to show something: Birch Foods was certified eleven months ago, and Alder Precision Parts is
// in the middle of a gap analysis. Made once; it changes nothing that is there already.
import { api } from './browser.mjs';
import { improve } from './improvement.mjs';
import { keep } from './records.mjs';

const CREATED = 'errors { code message path }';

const dayBefore = (today, ago) => new Date(Date.parse(today) - ago * 86_400_000).toISOString().slice(0, 10);

/** An application, and the steps after it one by one. */
async function applied(run, tenantId, submittedOn, standardId, name = 'Polar Cert') {
  const body = await run(
    `mutation($input: CreateCertificationBodyInput!) { createCertificationBody(input: $input) { certificationBody { id } ${CREATED} } }`,
    { input: { tenantId, name, expiryConvention: 'MINUS_ONE_DAY' } },
  );
  let state = (
    await run(
      `mutation($input: ApplyForCertificationInput!) { applyForCertification(input: $input) { certification { id version } ${CREATED} } }`,
      {
        input: {
          tenantId,
          standardId,
          certificationBodyId: body.createCertificationBody.certificationBody.id,
          application: {
            submittedOn,
            scope: 'Production of what customers order',
            processes: 'Purchasing, production, dispatch',
            resources: '120 people, one site',
            legalObligations: 'Food law',
            outsourcedProcesses: 'Transport',
            consultancy: 'Northstar Consulting',
          },
        },
      },
    )
  ).applyForCertification.certification;
  return async (name, input) => {
    const type = `${name[0].toUpperCase()}${name.slice(1)}Input`;
    const answer = await run(
      `mutation($input: ${type}!) { ${name}(input: $input) { certification { id version } ${CREATED} } }`,
      { input: { id: state.id, expectedVersion: state.version, ...input } },
    );
    state = answer[name].certification;
    return state.id;
  };
}

async function certified(run, tenantId, today, standardId) {
  const decided = 330;
  const day = (ago) => dayBefore(today, ago);
  const step = await applied(run, tenantId, day(decided + 100), standardId);
  await step('acceptCertificationApplication', {
    reviewAcceptedOn: day(decided + 90),
    contractSignedOn: day(decided + 80),
    accreditationConfirmed: true,
    independenceConfirmed: true,
  });
  await step('scheduleStage1', { startsOn: day(decided + 60), team: ['Ola Berg'] });
  await step('completeStage1', { completedOn: day(decided + 59) });
  await step('scheduleStage2', { startsOn: day(decided + 30), team: ['Ola Berg'] });
  await step('completeStage2', { completedOn: day(decided + 28) });
  await step('submitForDecision', {});
  await step('grantCertification', {
    decidedOn: day(decided),
    decisionMaker: 'Ida Holm',
    certificate: { number: 'PC-9001-0481' },
  });
}

/** Stage 2 is over and has found something: the answers are awaited. */
async function audited(run, tenantId, today, standardId) {
  const day = (ago) => dayBefore(today, ago);
  const step = await applied(run, tenantId, day(120), standardId);
  await step('acceptCertificationApplication', {
    reviewAcceptedOn: day(110),
    contractSignedOn: day(100),
    accreditationConfirmed: true,
    independenceConfirmed: true,
  });
  await step('scheduleStage1', { startsOn: day(60), team: ['Ola Berg'] });
  await step('completeStage1', {
    completedOn: day(59),
    areasOfConcern: [{ clause: '7.1.5', statement: 'Gauges are not calibrated as planned', evidence: 'Gauge 12' }],
  });
  await step('scheduleStage2', { startsOn: day(12), team: ['Ola Berg', 'Ida Holm'] });
  await step('completeStage2', { completedOn: day(10), evidence: 'Report 26-118' });
  await step('recordFinding', {
    stage: 'STAGE_2',
    grade: 'MAJOR',
    clause: '8.5.1',
    statement: 'Orders are released without the planned inspection',
    evidence: 'Orders 4711 and 4718',
  });
  await step('recordFinding', {
    stage: 'STAGE_2',
    grade: 'MINOR',
    clause: '7.2',
    statement: 'The competence of one operator is not shown',
    evidence: 'Record of M. Fischer',
  });
}

/** The contract is signed, and nothing is agreed yet; tests agree on a day and take it back. */
async function contracted(run, tenantId, today, standardId) {
  const step = await applied(run, tenantId, dayBefore(today, 40), standardId, 'Meridian Cert');
  await step('acceptCertificationApplication', {
    reviewAcceptedOn: dayBefore(today, 30),
    contractSignedOn: dayBefore(today, 20),
    accreditationConfirmed: true,
    independenceConfirmed: true,
  });
}

/** What the system covers: a site with its people, in force, and the draft of a change. */
async function described(run, tenantId, today, standardId) {
  const { createManagementSystem: made, addSite } = await run(
    `mutation($system: CreateManagementSystemInput!, $site: AddSiteInput!) {
      createManagementSystem(input: $system) { managementSystem { id version } ${CREATED} }
      addSite(input: $site) { site { id } ${CREATED} }
    }`,
    {
      system: { tenantId, name: 'Quality management', standardIds: [standardId] },
      site: { tenantId, name: 'Works', address: 'Ulmenweg 2, 70565 Stuttgart', headcount: 48 },
    },
  );
  let system = made.managementSystem;
  const step = async (name, type, input) => {
    const answer = await run(
      `mutation($input: ${type}!) { ${name}(input: $input) { managementSystem { id version } ${CREATED} } }`,
      { input: { id: system.id, expectedVersion: system.version, ...input } },
    );
    system = answer[name].managementSystem;
  };
  await step('changeScope', 'ChangeScopeInput', {
    sectorCodes: [17],
    siteIds: [addSite.site.id],
    processes: [{ name: 'Turning' }, { name: 'Milling', description: 'Parts of up to 2 t' }],
    wordings: [
      { language: 'en', text: 'Turning and milling of precision parts' },
      { language: 'de', text: 'Drehen und Fräsen von Präzisionsteilen' },
    ],
    outsourcedProcesses: [{ name: 'Coating', provider: 'Lack & Co', control: 'Inspection of each lot' }],
  });
  await step('setSitePersonnel', 'SetSitePersonnelInput', {
    siteId: addSite.site.id,
    fullTimeWeek: 'PT40H',
    personnel: [
      { shift: 'Early', persons: 40 },
      { shift: 'Late', persons: 8, weeklyTime: 'PT20H' },
    ],
  });
  await step('approveScope', 'ApproveScopeInput', { approvedOn: today, reason: 'First issue' });
}

async function analysed(run, tenantId, today, standardId) {
  const made = await run(
    `mutation($input: CreateAssessmentInput!) { createAssessment(input: $input) { assessment { id items(first: 100) { edges { node { id version } } } } ${CREATED} } }`,
    {
      input: {
        tenantId,
        name: 'ISO 9001 gap analysis',
        standardIds: [standardId],
        dueOn: new Date(Date.parse(today) + 18 * 86_400_000).toISOString().slice(0, 10),
      },
    },
  );
  const { assessment } = made.createAssessment;
  const results = ['CONFORMING', 'CONFORMING', 'MINOR_GAP', 'CONFORMING', 'MAJOR_GAP', 'CONFORMING'];
  const items = assessment.items.edges.map((e) => e.node);
  await run(
    `mutation($input: AnswerAssessmentItemsInput!) { answerAssessmentItems(input: $input) { assessment { id } ${CREATED} } }`,
    {
      input: {
        assessmentId: assessment.id,
        answers: items.slice(0, Math.floor(items.length * 0.7)).map((item, i) => ({
          id: item.id,
          expectedVersion: item.version,
          result: results[i % results.length],
          maturity: results[i % results.length] === 'CONFORMING' ? 4 : 1,
          ...(results[i % results.length] === 'MAJOR_GAP' ? { effort: { days: 2.5 } } : {}),
        })),
      },
    },
  );
}

async function stated(run, tenantId, standardId) {
  await run(
    `mutation($input: CreateStatementOfApplicabilityInput!) { createStatementOfApplicability(input: $input) { statementOfApplicability { id } ${CREATED} } }`,
    { input: { tenantId, standardId } },
  );
}

async function planned(run, tenantId, today, assessmentId) {
  const made = await run(
    `mutation($input: GenerateImplementationPlanInput!) { generateImplementationPlan(input: $input) { implementationPlan { id } ${CREATED} } }`,
    {
      input: {
        tenantId,
        assessmentId,
        name: 'To the certificate',
        startOn: today,
        size: 'SMALL',
        language: 'EN',
        rates: { currency: 'EUR', internal: '400.00', consultant: '1200.00' },
      },
    },
  );
  const planId = made.generateImplementationPlan.implementationPlan.id;
  await run(
    `mutation($input: TakePlanBaselineInput!) { takePlanBaseline(input: $input) { planBaseline { id } ${CREATED} } }`,
    { input: { planId, name: 'As agreed' } },
  );
}

// A procedure in force, with the next version on its way; whoever represents the client has agreed to the first.
async function documented(run, tenantId, today) {
  const step = async (who, name, input, more = '') => {
    const type = `${name[0].toUpperCase()}${name.slice(1)}Input`;
    const made = await who(
      `mutation($input: ${type}!) { ${name}(input: $input) { document { id version ${more} } ${CREATED} } }`,
      { input },
    );
    return made[name].document;
  };
  const { tenant } = await run(
    `query($id: ID!) { tenant(id: $id) { colleagues(first: 1) { edges { node { id } } } } }`,
    { id: tenantId },
  );
  const ownerId =
    tenant.colleagues.edges[0]?.node.id ??
    (
      await run(
        `mutation($input: AddColleagueInput!) { addColleague(input: $input) { colleague { id } ${CREATED} } }`,
        { input: { tenantId, givenName: 'Ada', familyName: 'Brook', function: 'Quality manager', locale: 'en' } },
      )
    ).addColleague.colleague.id;
  const folder = await run(
    `mutation($input: CreateDocumentFolderInput!) { createDocumentFolder(input: $input) { documentFolder { id } ${CREATED} } }`,
    { input: { tenantId, name: 'Procedures' } },
  );
  const text =
    '# Control of documents\n\n1. Whoever needs a document asks the owner.\n2. The owner writes it.\n3. Top management approves it.\n';
  let d = await step(run, 'createDocument', {
    tenantId,
    kind: 'PROCEDURE',
    title: 'Control of documents',
    number: 'QP-01',
    ownerId,
    folderId: folder.createDocumentFolder.documentFolder.id,
    language: 'en',
    reviewMonths: 12,
    text,
  });
  const at = () => ({ id: d.id, expectedVersion: d.version });
  d = await step(run, 'submitDocument', at());
  const eva = await api('alder-representative');
  d = await step(eva, 'approveDocument', { ...at(), consent: 'I have read it and approve it.' });
  d = await step(run, 'publishDocument', { ...at(), effectiveOn: today });
  d = await step(run, 'setDocumentDistribution', { ...at(), toAll: true, days: 14 });
  d = await step(run, 'reviseDocument', { ...at(), step: 'MINOR', changelog: 'Whom to ask, and by when' });
  d = await step(run, 'writeDocument', {
    ...at(),
    text: text.replace('asks the owner', 'asks its owner, by mail').concat('4. It is looked at again after a year.\n'),
  });
  await step(run, 'submitDocument', at());
}

// Two bodies have quoted: one as the rules have it; the other says little, and has fewer days than they allow.
async function quoted(run, tenantId, today, standards) {
  const later = (days) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
  const act = async (name, payload, input) => {
    const type = `${name[0].toUpperCase()}${name.slice(1)}Input`;
    const made = await run(`mutation($input: ${type}!) { ${name}(input: $input) { ${payload} ${CREATED} } }`, {
      input,
    });
    return made[name];
  };
  const { managementSystem: system } = await act('createManagementSystem', 'managementSystem { id }', {
    tenantId,
    name: 'Integrated management system',
    standardIds: standards,
  });
  const { site } = await act('addSite', 'site { id }', {
    tenantId,
    name: 'Works',
    address: 'Erlenweg 5, 28195 Bremen',
  });
  const changed = await act('changeScope', 'managementSystem { version }', {
    id: system.id,
    expectedVersion: 1,
    sectorCodes: [17],
    standardIds: standards,
    siteIds: [site.id],
    processes: [{ name: 'Turning and milling' }],
    wordings: [{ language: 'en', text: 'Production of precision parts' }],
  });
  const staffed = await act('setSitePersonnel', 'managementSystem { version }', {
    id: system.id,
    expectedVersion: changed.managementSystem.version,
    siteId: site.id,
    personnel: [{ shift: 'Day', persons: 60 }],
  });
  await act('approveScope', 'managementSystem { version }', {
    id: system.id,
    expectedVersion: staffed.managementSystem.version,
    approvedOn: today,
    reason: 'To ask certification bodies',
  });
  const request = (
    await act('createQuotationRequest', 'quotationRequest { id version }', {
      tenantId,
      managementSystemId: system.id,
      answerBy: later(14),
    })
  ).quotationRequest;
  const facts = await act('changeQuotationRequest', 'quotationRequest { version }', {
    id: request.id,
    expectedVersion: request.version,
    contact: { name: 'Quality management', email: 'quality@alder.example' },
    integration: ['DOCUMENTATION', 'MANAGEMENT_REVIEW', 'INTERNAL_AUDITS', 'POLICY_AND_OBJECTIVES', 'PROCESSES'],
    annexes: [
      { annex: 'SHIFTS', text: 'One shift', number: 1 },
      { annex: 'LEGAL_REGISTER', text: 'Register of 12 obligations' },
    ],
    auditTime: [{ standard: 'iso-14001-2026', complexity: 'MEDIUM' }],
  });
  const quotes = [];
  for (const name of ['Alpha Certification', 'Beta Certification']) {
    const body = await act('createCertificationBody', 'certificationBody { id }', { tenantId, name });
    const { quotation } = await act('addQuotationRecipient', 'quotation { id version }', {
      requestId: request.id,
      certificationBodyId: body.certificationBody.id,
      recipientName: 'Sales',
      recipientEmail: `sales@${name.slice(0, 4).toLowerCase()}.example`,
    });
    quotes.push(quotation);
  }
  await act('sendQuotationRequest', 'quotationRequest { id }', {
    id: request.id,
    expectedVersion: facts.quotationRequest.version,
  });
  const said = [
    {
      ...{ stage1Days: 2.5, stage2Days: 7, surveillance1Days: 3.5, surveillance2Days: 3.5, recertificationDays: 6.5 },
      ...{ dayRate: 1250, applicationFee: 0, certificateFee: 600, accreditationFee: 350, travel: 1800 },
      validUntil: later(60),
    },
    {
      ...{ stage1Days: 1, stage2Days: 2, surveillance1Days: 1, surveillance2Days: 1, dayRate: 980 },
      validUntil: later(30),
    },
  ];
  for (const [i, offer] of said.entries()) {
    await act('recordQuotation', 'quotation { id }', {
      id: quotes[i].id,
      expectedVersion: quotes[i].version,
      receivedOn: today,
      currency: 'EUR',
      ...offer,
    });
  }
}

export async function seed() {
  const run = await api('northstar-partner');
  const { tenants, standards } = await run(`{
    tenants(first: 50) { edges { node { id name today certifications(first: 20) { edges { node { id body { name } } } } statements(first: 1) { edges { node { id } } } managementSystems(first: 20) { edges { node { id currentScope { id } } } } implementationPlans(first: 1) { edges { node { id } } } documents(first: 1) { edges { node { id } } } quotationRequests(first: 1) { edges { node { id } } } assessments(first: 1) { edges { node { id } } } } } }
    standards(first: 50) { edges { node { id key } } } }`);
  const standard = (key) => standards.edges.find((e) => e.node.key === key)?.node.id;
  for (const { node: tenant } of tenants.edges) {
    if (tenant.name === 'Birch Foods' && tenant.certifications.edges.length === 0) {
      await certified(run, tenant.id, tenant.today, standard('iso-9001-2015') ?? standard('iso-9001-2026'));
    }
    if (tenant.name === 'Alder Precision Parts' && tenant.assessments.edges.length === 0) {
      await analysed(run, tenant.id, tenant.today, standard('iso-9001-2026'));
    }
  }
  const alder = tenants.edges.find((e) => e.node.name === 'Alder Precision Parts').node;
  if (alder.statements.edges.length === 0) await stated(run, alder.id, standard('iso-iec-27001-2022'));
  const improved = await improve(run, alder.id, alder.today, standard('iso-9001-2026'));
  if (!alder.managementSystems.edges.some((e) => e.node.currentScope)) {
    await described(run, alder.id, alder.today, standard('iso-9001-2026'));
  }
  const bodies = alder.certifications.edges.map((e) => e.node.body.name);
  if (!bodies.includes('Polar Cert')) await audited(run, alder.id, alder.today, standard('iso-9001-2026'));
  if (!bodies.includes('Meridian Cert')) await contracted(run, alder.id, alder.today, standard('iso-14001-2026'));
  const read = () =>
    run(
      `query($id: ID!) { tenant(id: $id) { certifications(first: 20) { edges { node { id body { name } } } } assessments(last: 1) { edges { node { id } } } statements(last: 1) { edges { node { id } } } implementationPlans(last: 1) { edges { node { id } } } documents(first: 1) { edges { node { id } } } quotationRequests(last: 1) { edges { node { id quotations(first: 1) { edges { node { certificationBody { id } } } } } } } } }`,
      { id: alder.id },
    );
  if (alder.implementationPlans.edges.length === 0) {
    const { tenant } = await read();
    await planned(run, alder.id, alder.today, tenant.assessments.edges[0].node.id);
  }
  if (alder.documents.edges.length === 0) await documented(run, alder.id, alder.today);
  if (alder.quotationRequests.edges.length === 0) {
    await quoted(run, alder.id, alder.today, [standard('iso-9001-2026'), standard('iso-14001-2026')]);
  }
  const kept = await keep(run, alder.id, alder.today);
  const { viewer } = await run('{ viewer { employments { firm { id } } } }');
  const again = await read();
  const at = (body) => again.tenant.certifications.edges.find((e) => e.node.body.name === body).node.id;
  const named = (name) => tenants.edges.find((e) => e.node.name === name)?.node.id;
  return {
    today: alder.today,
    alder: named('Alder Precision Parts'),
    birch: named('Birch Foods'),
    gap: again.tenant.assessments.edges[0].node.id,
    ...improved,
    ...kept,
    firm: viewer.employments[0].firm.id,
    certification: at('Polar Cert'),
    contracted: at('Meridian Cert'),
    certificate: (
      await run('query($id: ID!) { tenant(id: $id) { certifications(first: 1) { edges { node { id } } } } }', {
        id: named('Birch Foods'),
      })
    ).tenant.certifications.edges[0].node.id,
    statement: again.tenant.statements.edges[0].node.id,
    quotation: again.tenant.quotationRequests.edges[0].node.id,
    body: again.tenant.quotationRequests.edges[0].node.quotations.edges[0].node.certificationBody.id,
    document: again.tenant.documents.edges[0].node.id,
    plan: again.tenant.implementationPlans.edges[0].node.id,
  };
}

if (import.meta.filename === process.argv[1]) console.log(await seed());
