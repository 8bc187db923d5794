// What the registers show: each has something to do in it. Made once.
const CREATED = 'errors { code message path }';

const dayFrom = (today, days) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);

/** The entries of a client's registers, its trainings and its evidence. */
export async function keep(run, tenantId, today) {
  const read = () =>
    run(
      `query($id: ID!) { tenant(id: $id) {
        colleagues(first: 5, filter: { active: true }) { edges { node { id function } } }
        risks(first: 1) { edges { node { id } } }
        objectives(first: 1) { edges { node { id } } }
        contextIssues(first: 1) { edges { node { id } } }
        interestedParties(first: 1) { edges { node { id } } }
        partyRequirements(first: 1) { edges { node { id } } }
        suppliers(first: 1) { edges { node { id } } }
        incidents(first: 1) { edges { node { id } } }
        trainings(first: 1) { edges { node { id } } }
        evidence(first: 1) { edges { node { id } } }
        evidenceRequests(first: 1) { edges { node { id } } }
      } }`,
      { id: tenantId },
    ).then(({ tenant }) => tenant);
  const act = async (name, payload, input) => {
    const type = `${name[0].toUpperCase()}${name.slice(1)}Input`;
    const answer = await run(`mutation($input: ${type}!) { ${name}(input: $input) { ${payload} ${CREATED} } }`, {
      input,
    });
    return answer[name];
  };
  const before = await read();
  const people = before.colleagues.edges.map((e) => e.node);
  const [owner] = people;
  const ownerId = owner?.id;
  const at = (days) => dayFrom(today, days);
  const lacks = (name) => before[name].edges.length === 0;
  if (lacks('risks')) {
    await act('defineRiskScale', 'riskScale { id }', {
      tenantId,
      likelihoods: ['Rare', 'Unlikely', 'Possible', 'Likely', 'Almost certain'],
      impacts: ['Negligible', 'Noticeable', 'Serious', 'Grave', 'Existential'],
      threshold: 8,
    });
    const { risk } = await act('recordRisk', 'risk { id }', {
      tenantId,
      title: 'The only five-axis machine fails for more than a week',
      description: 'Spare parts come from abroad. Orders of two customers depend on it.',
      category: 'OPERATION',
      process: 'Milling',
      ownerId,
      inherentRating: { likelihood: 3, impact: 4 },
      residualRating: { likelihood: 2, impact: 3 },
      treatment: 'MODIFY',
      treatmentPlan: 'Maintenance by the maker, spare parts on the shelf, a partner who mills for us',
      reviewOn: at(45),
    });
    await act('addRiskMeasure', 'riskMeasure { id }', {
      riskId: risk.id,
      title: 'Agree with a partner who mills for us in an emergency',
      ownerId,
      dueOn: at(20),
    });
    await act('recordRisk', 'risk { id }', {
      tenantId,
      title: 'A key customer leaves because of delivery times',
      category: 'STRATEGY',
      inherentRating: { likelihood: 4, impact: 4 },
      reviewOn: at(12),
    });
    await act('recordRisk', 'risk { id }', {
      tenantId,
      kind: 'OPPORTUNITY',
      title: 'Parts of titanium for medical engineering',
      category: 'STRATEGY',
      ownerId,
      inherentRating: { likelihood: 3, impact: 4 },
      treatment: 'PURSUE',
    });
  }
  if (lacks('objectives')) {
    let { objective } = await act('recordObjective', 'objective { id version }', {
      tenantId,
      title: 'Deliver on the agreed day',
      description: 'What is late costs trust. Planning by capacity, and a look at it each Monday.',
      direction: 'AT_LEAST',
      target: 95,
      unit: '%',
      ownerId,
      dueOn: at(120),
    });
    for (const [days, value] of [
      [-150, 88],
      [-110, 89.5],
      [-70, 93],
      [-20, 92.4],
    ]) {
      ({ objective } = await act('measureObjective', 'objective { id version }', {
        id: objective.id,
        expectedVersion: objective.version,
        measuredOn: at(days),
        value,
        measureOn: at(15),
      }));
    }
  }
  if (lacks('contextIssues')) {
    await act('recordContextIssue', 'contextIssue { id }', {
      tenantId,
      title: 'Heat in the works in summer',
      origin: 'EXTERNAL',
      topic: 'CLIMATE_CHANGE',
      isRelevant: true,
      effect: 'Above 30 °C gauges drift, and people make more mistakes.',
      response: 'Shade, cooling of the measuring room',
      ownerId,
      reviewOn: at(200),
    });
  }
  if (lacks('interestedParties')) {
    const { interestedParty } = await act('recordInterestedParty', 'interestedParty { id }', {
      tenantId,
      name: 'Customers in mechanical engineering',
      kind: 'CUSTOMER',
      knownFrom: 'Contracts, complaints, the survey of spring',
      ownerId,
    });
    await act('recordPartyRequirement', 'partyRequirement { id }', {
      interestedPartyId: interestedParty.id,
      title: 'Test reports with each delivery',
      isObligation: true,
      isClimateRelated: false,
      isAddressed: false,
      handling: 'Not yet for all orders; the process is being changed.',
      reviewOn: at(25),
    });
  }
  if (lacks('suppliers')) {
    const { supplier } = await act('recordSupplier', 'supplier { id version }', {
      tenantId,
      name: 'Hardening works Lehmann',
      kind: 'OUTSOURCED_PROCESS',
      supplied: 'Case hardening of shafts',
      criticality: 'HIGH',
      criteria: 'Certified to ISO 9001, hardness within tolerance in 99 of 100 parts, delivery within five days',
      ownerId,
    });
    await act('evaluateSupplier', 'supplier { id }', {
      id: supplier.id,
      expectedVersion: supplier.version,
      evaluatedOn: at(-300),
      decision: 'CONDITIONALLY_APPROVED',
      result: 'Hardness in order. Two deliveries were late: a buffer is agreed until the next evaluation.',
      reviewOn: at(20),
    });
  }
  if (lacks('incidents')) {
    await act('recordIncident', 'incident { id }', {
      tenantId,
      kind: 'POLLUTION',
      title: 'Cooling lubricant ran into the yard',
      description: 'A hose burst over night. Some 20 l reached the gully, which was shut.',
      occurredOn: at(-2),
      place: 'Yard',
      immediateAction: 'Bound and disposed of; the gully was emptied.',
      ownerId,
      notice: { isRequired: true, dueOn: at(5), reason: 'Contract with the certification body, clause 7.3' },
    });
  }
  if (lacks('trainings') && ownerId) {
    const functions = [...new Set(people.map((one) => one.function).filter(Boolean))];
    const { competence } = await act('addCompetence', 'competence { id }', {
      tenantId,
      name: 'First aid',
      validMonths: 24,
      functions,
    });
    await act('addCompetence', 'competence { id }', {
      tenantId,
      name: 'Measuring with the coordinate machine',
      isCritical: true,
      functions: functions.slice(0, 1),
    });
    const { course } = await act('addCourse', 'course { id }', {
      tenantId,
      title: 'First aid at work',
      provider: 'Red Cross',
      competenceId: competence.id,
    });
    await act('recordQualification', 'qualification { id }', {
      tenantId,
      colleagueId: ownerId,
      competenceId: competence.id,
      acquiredOn: at(-700),
      validUntil: at(30),
      note: 'Certificate 4711',
    });
    await act('planTraining', 'session { id }', {
      tenantId,
      courseId: course.id,
      startsOn: at(10),
      endsOn: at(11),
      place: 'Meeting room',
      trainer: 'M. Klein',
      colleagueIds: people.slice(0, 3).map((one) => one.id),
    });
  }
  if (lacks('evidence')) {
    await act('addEvidence', 'evidence { id }', {
      tenantId,
      title: 'Calibration of the gauges 2026',
      ownerId,
      record: { process: 'Measuring', kind: 'Calibration report' },
      content: { url: 'https://files.example/calibration-2026' },
      validity: { from: at(-200), until: at(40) },
    });
  }
  if (lacks('evidenceRequests') && ownerId) {
    await act('requestEvidence', 'request { id }', {
      tenantId,
      title: 'Training records of the year',
      description: 'Who attended what, with the results.',
      assigneeId: ownerId,
      dueOn: at(9),
    });
  }
  const now = await read();
  const first = (name) => now[name].edges[0]?.node.id;
  return {
    risk: first('risks'),
    objective: first('objectives'),
    issue: first('contextIssues'),
    party: first('interestedParties'),
    requirement: first('partyRequirements'),
    supplier: first('suppliers'),
    incident: first('incidents'),
    training: first('trainings'),
    evidence: first('evidence'),
    request: first('evidenceRequests'),
  };
}
