// What the screens need to show something: Birch Foods was certified eleven months ago, and Alder Precision Parts is
// in the middle of a gap analysis. Made once; it changes nothing that is there already.
import { api } from './browser.mjs';
import { improve } from './improvement.mjs';

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

export async function seed() {
  const run = await api('northstar-partner');
  const { tenants, standards } = await run(`{
    tenants(first: 50) { edges { node { id name today certifications(first: 20) { edges { node { id body { name } } } } statements(first: 1) { edges { node { id } } } managementSystems(first: 20) { edges { node { id currentScope { id } } } } assessments(first: 1) { edges { node { id } } } } } }
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
  const again = await run(
    `query($id: ID!) { tenant(id: $id) { certifications(first: 20) { edges { node { id body { name } } } } assessments(last: 1) { edges { node { id } } } statements(last: 1) { edges { node { id } } } } }`,
    {
      id: tenants.edges.find((e) => e.node.name === 'Alder Precision Parts').node.id,
    },
  );
  const at = (body) => again.tenant.certifications.edges.find((e) => e.node.body.name === body).node.id;
  const named = (name) => tenants.edges.find((e) => e.node.name === name)?.node.id;
  return {
    today: alder.today,
    alder: named('Alder Precision Parts'),
    birch: named('Birch Foods'),
    gap: again.tenant.assessments.edges[0].node.id,
    ...improved,
    certification: at('Polar Cert'),
    contracted: at('Meridian Cert'),
    certificate: (
      await run('query($id: ID!) { tenant(id: $id) { certifications(first: 1) { edges { node { id } } } } }', {
        id: named('Birch Foods'),
      })
    ).tenant.certifications.edges[0].node.id,
    statement: again.tenant.statements.edges[0].node.id,
  };
}

if (import.meta.filename === process.argv[1]) console.log(await seed());
