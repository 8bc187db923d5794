import type { GraphQLTaggedNode } from 'react-relay';
import { graphql, type MutationParameters } from 'relay-runtime';
import type {
  AuditKind,
  CertificationAction,
  CertificationDateKind,
  FindingGrade,
} from '#/__generated__/Certification_certification.graphql';
import type { stepsAcceptMutation } from '#/__generated__/stepsAcceptMutation.graphql';
import type { stepsAcceptPlanMutation } from '#/__generated__/stepsAcceptPlanMutation.graphql';
import type { stepsAccreditationLossMutation } from '#/__generated__/stepsAccreditationLossMutation.graphql';
import type { stepsAgreeMutation } from '#/__generated__/stepsAgreeMutation.graphql';
import type { stepsAssignMutation } from '#/__generated__/stepsAssignMutation.graphql';
import type { stepsCancelMutation } from '#/__generated__/stepsCancelMutation.graphql';
import type { stepsChangeEditionMutation } from '#/__generated__/stepsChangeEditionMutation.graphql';
import type { stepsChangeScopeMutation } from '#/__generated__/stepsChangeScopeMutation.graphql';
import type { stepsCompleteRecertificationMutation } from '#/__generated__/stepsCompleteRecertificationMutation.graphql';
import type { stepsCompleteStage1Mutation } from '#/__generated__/stepsCompleteStage1Mutation.graphql';
import type { stepsCompleteStage2Mutation } from '#/__generated__/stepsCompleteStage2Mutation.graphql';
import type { stepsCompleteSurveillanceMutation } from '#/__generated__/stepsCompleteSurveillanceMutation.graphql';
import type { stepsCorrectAuditMutation } from '#/__generated__/stepsCorrectAuditMutation.graphql';
import type { stepsCorrectCertificateMutation } from '#/__generated__/stepsCorrectCertificateMutation.graphql';
import type { stepsCorrectExpiryMutation } from '#/__generated__/stepsCorrectExpiryMutation.graphql';
import type { stepsCorrectFindingMutation } from '#/__generated__/stepsCorrectFindingMutation.graphql';
import type { stepsDecideMutation } from '#/__generated__/stepsDecideMutation.graphql';
import type { stepsDecideTransferMutation } from '#/__generated__/stepsDecideTransferMutation.graphql';
import type { stepsDeclineMutation } from '#/__generated__/stepsDeclineMutation.graphql';
import type { stepsDeclineRenewalMutation } from '#/__generated__/stepsDeclineRenewalMutation.graphql';
import type { stepsFindingMutation } from '#/__generated__/stepsFindingMutation.graphql';
import type { stepsGrantMutation } from '#/__generated__/stepsGrantMutation.graphql';
import type { stepsPostponeMutation } from '#/__generated__/stepsPostponeMutation.graphql';
import type { stepsReapplyMutation } from '#/__generated__/stepsReapplyMutation.graphql';
import type { stepsRefuseMutation } from '#/__generated__/stepsRefuseMutation.graphql';
import type { stepsRejectTransferMutation } from '#/__generated__/stepsRejectTransferMutation.graphql';
import type { stepsRepeatStage1Mutation } from '#/__generated__/stepsRepeatStage1Mutation.graphql';
import type { stepsRequestTransferMutation } from '#/__generated__/stepsRequestTransferMutation.graphql';
import type { stepsRescheduleMutation } from '#/__generated__/stepsRescheduleMutation.graphql';
import type { stepsRestoreMutation } from '#/__generated__/stepsRestoreMutation.graphql';
import type { stepsStage1Mutation } from '#/__generated__/stepsStage1Mutation.graphql';
import type { stepsStage2Mutation } from '#/__generated__/stepsStage2Mutation.graphql';
import type { stepsStartRecertificationMutation } from '#/__generated__/stepsStartRecertificationMutation.graphql';
import type { stepsSubmitMutation } from '#/__generated__/stepsSubmitMutation.graphql';
import type { stepsSuspendMutation } from '#/__generated__/stepsSuspendMutation.graphql';
import type { stepsTakeBackMutation } from '#/__generated__/stepsTakeBackMutation.graphql';
import type { stepsVerifyMutation } from '#/__generated__/stepsVerifyMutation.graphql';
import type { stepsWithdrawMutation } from '#/__generated__/stepsWithdrawMutation.graphql';

/** What the forms of the steps ask for; a name is that of the input's field, so that errors find it. */
export type FieldName =
  | 'acceptedOn'
  | 'accreditationConfirmed'
  | 'agreedOn'
  | 'areasOfConcern'
  | 'assigneeId'
  | 'cancelledOn'
  | 'certificationBodyId'
  | 'clause'
  | 'clientReady'
  | 'completedOn'
  | 'contractSignedOn'
  | 'decidedOn'
  | 'decisionMaker'
  | 'declinedOn'
  | 'dueOn'
  | 'effectiveOn'
  | 'evidence'
  | 'expiresOn'
  | 'expiryPolicy'
  | 'findingEvidence'
  | 'grade'
  | 'independenceConfirmed'
  | 'isReduction'
  | 'issuedOn'
  | 'lostOn'
  | 'number'
  | 'overrideReason'
  | 'planAcceptedOn'
  | 'reappliedOn'
  | 'reason'
  | 'rejectedOn'
  | 'requestedOn'
  | 'restoredOn'
  | 'reviewAcceptedOn'
  | 'scope'
  | 'source'
  | 'stage'
  | 'stage2StartsOn'
  | 'standardId'
  | 'startedOn'
  | 'startsOn'
  | 'statement'
  | 'suspendedOn'
  | 'team'
  | 'verifiedOn'
  | 'withdrawnOn';

/** The rules of certification that a step is held to; their text is in texts.ts. */
export const RULES = {
  'AP-1': 'ISO/IEC 17021-1, 9.1.3.1',
  'AP-2': 'ISO/IEC 17021-1, 9.1.3.2',
  'AP-3': 'ISO/IEC 17021-1, 9.1.3.2',
  'APP-1': 'ISO/IEC 17021-1, 9.1.1, 9.1.2',
  'CB-4': 'ISO/IEC 17021-1, 5.1, 9.1.2',
  'CB-9': 'ISO/IEC 17021-1, 5.2',
  'CERT-1': 'ISO/IEC 17021-1, 8.2.2 b',
  'CERT-2': 'ISO/IEC 17021-1, 8.2.2 c',
  'DEC-1': 'ISO/IEC 17021-1, 9.5.1',
  'DEC-2': 'ISO/IEC 17021-1, 9.5.1.5',
  'DEC-3': 'ISO/IEC 17021-1, 9.5.2',
  'DEC-5': 'ISO/IEC 17021-1, 9.5.3.2',
  'NC-1': 'ISO/IEC 17021-1, 9.4.5',
  'NC-2': 'ISO/IEC 17021-1, 9.4.9, 9.4.10',
  'ORD-1': 'Triennium',
  'RC-1': 'ISO/IEC 17021-1, 9.6.3.1.1',
  'RC-5': 'ISO/IEC 17021-1, 9.6.3.2.2',
  'RC-6': 'ISO/IEC 17021-1, 9.6.3.2.3',
  'RC-7': 'ISO/IEC 17021-1, 9.6.3.2.4',
  'RC-8': 'ISO/IEC 17021-1, 9.6.3.2.5',
  'RC-9': 'ISO/IEC 17021-1, 9.6.3.2.5',
  'SC-1': 'ISO/IEC 17021-1, 9.6.4.1, 9.6.5.5',
  'ST-1': 'ISO/IEC 17021-1, 9.3.1.2.4',
  'SU-1': 'ISO/IEC 17021-1, 9.6.5.2',
  'SU-3': 'ISO/IEC 17021-1, 9.6.5.4',
  'SU-6': 'ISO/IEC 17021-1, 9.6.5',
  'TR-1': 'IAF MD 2',
  'TR-2': 'IAF MD 2',
  'TR-3': 'IAF MD 2',
  'TR-4': 'IAF MD 2',
  'TR-5': 'IAF MD 2',
  'TR-7': 'IAF MD 2',
} as const;

export type RuleId = keyof typeof RULES;

export type FieldKind =
  | 'day'
  /** A day that has come, as a rule today. */
  | 'past'
  | 'line'
  | 'lines'
  | 'names'
  | 'yes'
  | 'choice'
  | 'concerns';

export interface StepField {
  name: FieldName;
  kind: FieldKind;
  required: boolean;
}

const need = (name: FieldName, kind: FieldKind): StepField => ({ name, kind, required: true });
const may = (name: FieldName, kind: FieldKind): StepField => ({ name, kind, required: false });

export interface Concern {
  clause: string;
  statement: string;
  evidence: string;
}

/** What was typed, as the inputs want it. */
export interface Typed {
  text: (name: FieldName) => string;
  maybe: (name: FieldName) => string | null;
  names: (name: FieldName) => string[];
  yes: (name: FieldName) => boolean;
  one: <V extends string>(name: FieldName) => V;
  concerns: Concern[];
}

export type Subject = 'certification' | 'audit' | 'finding';

export interface Step {
  on: Subject;
  /** Where it stands on the screen: what leads on, what changes the course, or where it is recorded. */
  place: 'onward' | 'other' | 'row';
  mutation: GraphQLTaggedNode;
  rules: readonly RuleId[];
  /** The dates of the certification that it is measured by. */
  dates: readonly CertificationDateKind[];
  fields: readonly StepField[];
  /** Whether settled findings are a condition of it. */
  needsSettled: boolean;
  input: (typed: Typed) => object;
}

type InputOf<M extends MutationParameters> = M['variables'] extends { input: infer I } ? I : never;

function step<M extends MutationParameters>(
  mutation: GraphQLTaggedNode,
  one: Partial<Omit<Step, 'mutation' | 'input'>> & {
    fields: readonly StepField[];
    input: (typed: Typed) => Omit<InputOf<M>, 'id' | 'expectedVersion' | 'auditId' | 'findingId'>;
  },
): Step {
  return { on: 'certification', place: 'onward', rules: [], dates: [], needsSettled: false, mutation, ...one };
}

const evidence = may('evidence', 'lines');
const overrideReason = may('overrideReason', 'lines');
const version = [may('issuedOn', 'day'), may('effectiveOn', 'day'), may('scope', 'lines')];
const onCertificate = (t: Typed) => ({
  number: t.text('number'),
  issuedOn: t.maybe('issuedOn'),
  effectiveOn: t.maybe('effectiveOn'),
  scope: t.maybe('scope'),
});
const told = (t: Typed) => ({ evidence: t.maybe('evidence') });
const overridden = (t: Typed) => ({ ...told(t), overrideReason: t.maybe('overrideReason') });

// The payloads say where the certification stands now; the rest of the screen is read again after a step, since most
// of them move audits, dates, findings and certificates at once.
export const STEPS: Record<CertificationAction, Step> = {
  ACCEPT_APPLICATION: step<stepsAcceptMutation>(
    graphql`
      mutation stepsAcceptMutation($input: AcceptCertificationApplicationInput!) {
        acceptCertificationApplication(input: $input) {
          certification { id version state flags allowedActions }
          errors { ...userErrors_error }
        }
      }
    `,
    {
      rules: ['APP-1', 'CB-4', 'CB-9'],
      fields: [
        may('reviewAcceptedOn', 'day'),
        may('contractSignedOn', 'day'),
        need('accreditationConfirmed', 'yes'),
        need('independenceConfirmed', 'yes'),
        evidence,
      ],
      input: (t) => ({
        reviewAcceptedOn: t.maybe('reviewAcceptedOn'),
        contractSignedOn: t.maybe('contractSignedOn'),
        accreditationConfirmed: t.yes('accreditationConfirmed'),
        independenceConfirmed: t.yes('independenceConfirmed'),
        ...told(t),
      }),
    },
  ),
  DECLINE_APPLICATION: step<stepsDeclineMutation>(
    graphql`
      mutation stepsDeclineMutation($input: DeclineCertificationApplicationInput!) {
        declineCertificationApplication(input: $input) {
          certification { id version state flags allowedActions }
          errors { ...userErrors_error }
        }
      }
    `,
    {
      place: 'other',
      rules: ['DEC-2'],
      fields: [need('declinedOn', 'past'), need('reason', 'lines'), evidence],
      input: (t) => ({ declinedOn: t.text('declinedOn'), reason: t.text('reason'), ...told(t) }),
    },
  ),
  CANCEL: step<stepsCancelMutation>(
    graphql`
      mutation stepsCancelMutation($input: CancelCertificationApplicationInput!) {
        cancelCertificationApplication(input: $input) {
          certification { id version state flags allowedActions }
          errors { ...userErrors_error }
        }
      }
    `,
    {
      place: 'other',
      rules: ['ORD-1'],
      fields: [need('cancelledOn', 'past'), need('reason', 'lines'), evidence],
      input: (t) => ({ cancelledOn: t.text('cancelledOn'), reason: t.text('reason'), ...told(t) }),
    },
  ),
  SCHEDULE_STAGE1: step<stepsStage1Mutation>(
    graphql`
      mutation stepsStage1Mutation($input: ScheduleStage1Input!) {
        scheduleStage1(input: $input) {
          certification { id version state flags allowedActions }
          errors { ...userErrors_error }
        }
      }
    `,
    {
      rules: ['APP-1', 'CB-4'],
      fields: [need('startsOn', 'day'), need('team', 'names'), evidence],
      input: (t) => ({ startsOn: t.text('startsOn'), team: t.names('team'), ...told(t) }),
    },
  ),
  COMPLETE_STAGE1: step<stepsCompleteStage1Mutation>(
    graphql`
      mutation stepsCompleteStage1Mutation($input: CompleteStage1Input!) {
        completeStage1(input: $input) {
          certification { id version state flags allowedActions }
          errors { ...userErrors_error }
        }
      }
    `,
    {
      rules: ['NC-1', 'ST-1'],
      fields: [need('completedOn', 'past'), may('areasOfConcern', 'concerns'), evidence],
      input: (t) => ({ completedOn: t.text('completedOn'), areasOfConcern: t.concerns, ...told(t) }),
    },
  ),
  REPEAT_STAGE1: step<stepsRepeatStage1Mutation>(
    graphql`
      mutation stepsRepeatStage1Mutation($input: RepeatStage1Input!) {
        repeatStage1(input: $input) {
          certification { id version state flags allowedActions }
          errors { ...userErrors_error }
        }
      }
    `,
    {
      place: 'other',
      rules: ['ST-1'],
      dates: ['STAGE2_WITHOUT_REVIEW_UNTIL'],
      fields: [need('startsOn', 'day'), need('team', 'names'), evidence],
      input: (t) => ({ startsOn: t.text('startsOn'), team: t.names('team'), ...told(t) }),
    },
  ),
  SCHEDULE_STAGE2: step<stepsStage2Mutation>(
    graphql`
      mutation stepsStage2Mutation($input: ScheduleStage2Input!) {
        scheduleStage2(input: $input) {
          certification { id version state flags allowedActions }
          errors { ...userErrors_error }
        }
      }
    `,
    {
      rules: ['ST-1'],
      dates: ['STAGE2_WITHOUT_REVIEW_UNTIL'],
      fields: [need('startsOn', 'day'), need('team', 'names'), need('clientReady', 'yes'), evidence],
      input: (t) => ({
        startsOn: t.text('startsOn'),
        team: t.names('team'),
        clientReady: t.yes('clientReady'),
        ...told(t),
      }),
    },
  ),
  COMPLETE_STAGE2: step<stepsCompleteStage2Mutation>(
    graphql`
      mutation stepsCompleteStage2Mutation($input: CompleteStage2Input!) {
        completeStage2(input: $input) {
          certification { id version state flags allowedActions }
          errors { ...userErrors_error }
        }
      }
    `,
    {
      rules: ['NC-1', 'DEC-5'],
      fields: [need('completedOn', 'past'), evidence],
      input: (t) => ({ completedOn: t.text('completedOn'), ...told(t) }),
    },
  ),
  RECORD_FINDING: step<stepsFindingMutation>(
    graphql`
      mutation stepsFindingMutation($input: RecordFindingInput!) {
        recordFinding(input: $input) {
          certification { id version state flags allowedActions }
          errors { ...userErrors_error }
        }
      }
    `,
    {
      place: 'row',
      rules: ['NC-1', 'NC-2'],
      dates: ['STAGE2_FINDINGS_UNTIL', 'EXPIRES_ON'],
      fields: [
        need('stage', 'choice'),
        need('grade', 'choice'),
        need('clause', 'line'),
        need('statement', 'lines'),
        need('findingEvidence', 'lines'),
        may('dueOn', 'day'),
      ],
      input: (t) => ({
        stage: t.one<AuditKind>('stage'),
        grade: t.one<FindingGrade>('grade'),
        clause: t.text('clause'),
        statement: t.text('statement'),
        evidence: t.text('findingEvidence'),
        dueOn: t.maybe('dueOn'),
      }),
    },
  ),
  ASSIGN_FINDING: step<stepsAssignMutation>(
    graphql`
      mutation stepsAssignMutation($input: AssignFindingInput!) {
        assignFinding(input: $input) {
          certification { id version state flags allowedActions }
          errors { ...userErrors_error }
        }
      }
    `,
    {
      on: 'finding',
      place: 'row',
      fields: [may('assigneeId', 'choice')],
      input: (t) => ({ assigneeId: t.maybe('assigneeId') }),
    },
  ),
  VERIFY_FINDING: step<stepsVerifyMutation>(
    graphql`
      mutation stepsVerifyMutation($input: VerifyFindingInput!) {
        verifyFinding(input: $input) {
          certification { id version state flags allowedActions }
          errors { ...userErrors_error }
        }
      }
    `,
    {
      on: 'finding',
      place: 'row',
      rules: ['NC-2', 'DEC-5'],
      dates: ['STAGE2_FINDINGS_UNTIL', 'EXPIRES_ON'],
      fields: [need('verifiedOn', 'past'), evidence, overrideReason],
      input: (t) => ({ verifiedOn: t.text('verifiedOn'), ...overridden(t) }),
    },
  ),
  ACCEPT_FINDING_PLAN: step<stepsAcceptPlanMutation>(
    graphql`
      mutation stepsAcceptPlanMutation($input: AcceptFindingPlanInput!) {
        acceptFindingPlan(input: $input) {
          certification { id version state flags allowedActions }
          errors { ...userErrors_error }
        }
      }
    `,
    {
      on: 'finding',
      place: 'row',
      rules: ['NC-2'],
      fields: [need('acceptedOn', 'past'), evidence],
      input: (t) => ({ acceptedOn: t.text('acceptedOn'), ...told(t) }),
    },
  ),
  SUBMIT_FOR_DECISION: step<stepsSubmitMutation>(
    graphql`
      mutation stepsSubmitMutation($input: SubmitForDecisionInput!) {
        submitForDecision(input: $input) {
          certification { id version state flags allowedActions }
          errors { ...userErrors_error }
        }
      }
    `,
    {
      rules: ['DEC-3'],
      dates: ['STAGE2_FINDINGS_UNTIL'],
      needsSettled: true,
      fields: [evidence],
      input: told,
    },
  ),
  GRANT: step<stepsGrantMutation>(
    graphql`
      mutation stepsGrantMutation($input: GrantCertificationInput!) {
        grantCertification(input: $input) {
          certification { id version state flags allowedActions }
          errors { ...userErrors_error }
        }
      }
    `,
    {
      rules: ['DEC-1', 'DEC-3', 'AP-3', 'CERT-1', 'CERT-2'],
      dates: ['STAGE2_FINDINGS_UNTIL'],
      needsSettled: true,
      fields: [
        need('decidedOn', 'past'),
        need('decisionMaker', 'line'),
        need('number', 'line'),
        may('expiresOn', 'day'),
        ...version,
        evidence,
      ],
      input: (t) => ({
        decidedOn: t.text('decidedOn'),
        decisionMaker: t.text('decisionMaker'),
        certificate: { ...onCertificate(t), expiresOn: t.maybe('expiresOn') },
        ...told(t),
      }),
    },
  ),
  REFUSE: step<stepsRefuseMutation>(
    graphql`
      mutation stepsRefuseMutation($input: RefuseCertificationInput!) {
        refuseCertification(input: $input) {
          certification { id version state flags allowedActions }
          errors { ...userErrors_error }
        }
      }
    `,
    {
      place: 'other',
      rules: ['DEC-1', 'DEC-2'],
      fields: [need('decidedOn', 'past'), need('decisionMaker', 'line'), need('reason', 'lines'), evidence],
      input: (t) => ({
        decidedOn: t.text('decidedOn'),
        decisionMaker: t.text('decisionMaker'),
        reason: t.text('reason'),
        ...told(t),
      }),
    },
  ),
  AGREE_AUDIT_DATE: step<stepsAgreeMutation>(
    graphql`
      mutation stepsAgreeMutation($input: AgreeAuditDateInput!) {
        agreeAuditDate(input: $input) {
          certification { id version state flags allowedActions }
          errors { ...userErrors_error }
        }
      }
    `,
    {
      on: 'audit',
      place: 'row',
      rules: ['AP-1'],
      fields: [need('agreedOn', 'day'), may('team', 'names'), overrideReason, evidence],
      input: (t) => ({ agreedOn: t.text('agreedOn'), team: t.names('team'), ...overridden(t) }),
    },
  ),
  COMPLETE_SURVEILLANCE: step<stepsCompleteSurveillanceMutation>(
    graphql`
      mutation stepsCompleteSurveillanceMutation($input: CompleteSurveillanceInput!) {
        completeSurveillance(input: $input) {
          certification { id version state flags allowedActions }
          errors { ...userErrors_error }
        }
      }
    `,
    {
      on: 'audit',
      place: 'row',
      rules: ['AP-1', 'AP-2'],
      fields: [need('completedOn', 'past'), may('team', 'names'), overrideReason, evidence],
      input: (t) => ({ completedOn: t.text('completedOn'), team: t.names('team'), ...overridden(t) }),
    },
  ),
  SUSPEND: step<stepsSuspendMutation>(
    graphql`
      mutation stepsSuspendMutation($input: SuspendCertificationInput!) {
        suspendCertification(input: $input) {
          certification { id version state flags allowedActions }
          errors { ...userErrors_error }
        }
      }
    `,
    {
      place: 'other',
      rules: ['SU-1', 'SU-6'],
      dates: ['EXPIRES_ON'],
      fields: [need('suspendedOn', 'past'), need('reason', 'lines'), evidence],
      input: (t) => ({ suspendedOn: t.text('suspendedOn'), reason: t.text('reason'), ...told(t) }),
    },
  ),
  RESTORE: step<stepsRestoreMutation>(
    graphql`
      mutation stepsRestoreMutation($input: RestoreCertificationInput!) {
        restoreCertification(input: $input) {
          certification { id version state flags allowedActions }
          errors { ...userErrors_error }
        }
      }
    `,
    {
      rules: ['SU-3', 'SU-6'],
      dates: ['SUSPENSION_UNTIL', 'EXPIRES_ON'],
      fields: [need('restoredOn', 'past'), overrideReason, evidence],
      input: (t) => ({ restoredOn: t.text('restoredOn'), ...overridden(t) }),
    },
  ),
  CHANGE_SCOPE: step<stepsChangeScopeMutation>(
    graphql`
      mutation stepsChangeScopeMutation($input: ChangeCertificationScopeInput!) {
        changeCertificationScope(input: $input) {
          certification { id version state flags allowedActions }
          errors { ...userErrors_error }
        }
      }
    `,
    {
      place: 'other',
      rules: ['SC-1', 'CERT-1'],
      dates: ['EXPIRES_ON'],
      fields: [
        need('isReduction', 'choice'),
        need('decidedOn', 'past'),
        need('number', 'line'),
        need('scope', 'lines'),
        may('issuedOn', 'day'),
        may('effectiveOn', 'day'),
        evidence,
      ],
      input: (t) => ({
        isReduction: t.one<'LESS' | 'MORE'>('isReduction') === 'LESS',
        decidedOn: t.text('decidedOn'),
        certificate: onCertificate(t),
        ...told(t),
      }),
    },
  ),
  CHANGE_EDITION: step<stepsChangeEditionMutation>(
    graphql`
      mutation stepsChangeEditionMutation($input: ChangeCertificationEditionInput!) {
        changeCertificationEdition(input: $input) {
          certification { id version state flags allowedActions }
          errors { ...userErrors_error }
        }
      }
    `,
    {
      place: 'other',
      rules: ['CERT-1'],
      dates: ['EXPIRES_ON'],
      fields: [need('standardId', 'choice'), need('decidedOn', 'past'), need('number', 'line'), ...version, evidence],
      input: (t) => ({
        standardId: t.text('standardId'),
        decidedOn: t.text('decidedOn'),
        certificate: onCertificate(t),
        ...told(t),
      }),
    },
  ),
  START_RECERTIFICATION: step<stepsStartRecertificationMutation>(
    graphql`
      mutation stepsStartRecertificationMutation($input: StartRecertificationInput!) {
        startRecertification(input: $input) {
          certification { id version state flags allowedActions }
          errors { ...userErrors_error }
        }
      }
    `,
    {
      rules: ['RC-1', 'AP-2'],
      dates: ['RECERTIFICATION_AUDIT_UNTIL', 'EXPIRES_ON', 'RESTORATION_UNTIL'],
      fields: [need('startedOn', 'past'), need('team', 'names'), overrideReason, evidence],
      input: (t) => ({ startedOn: t.text('startedOn'), team: t.names('team'), ...overridden(t) }),
    },
  ),
  COMPLETE_RECERTIFICATION_AUDIT: step<stepsCompleteRecertificationMutation>(
    graphql`
      mutation stepsCompleteRecertificationMutation($input: CompleteRecertificationAuditInput!) {
        completeRecertificationAudit(input: $input) {
          certification { id version state flags allowedActions }
          errors { ...userErrors_error }
        }
      }
    `,
    {
      rules: ['RC-5', 'RC-7'],
      dates: ['EXPIRES_ON', 'RESTORATION_UNTIL'],
      fields: [need('completedOn', 'past'), may('team', 'names'), evidence],
      input: (t) => ({ completedOn: t.text('completedOn'), team: t.names('team'), ...told(t) }),
    },
  ),
  DECIDE_RECERTIFICATION: step<stepsDecideMutation>(
    graphql`
      mutation stepsDecideMutation($input: DecideRecertificationInput!) {
        decideRecertification(input: $input) {
          certification { id version state flags allowedActions }
          errors { ...userErrors_error }
        }
      }
    `,
    {
      rules: ['DEC-1', 'DEC-3', 'RC-6', 'RC-8'],
      dates: ['EXPIRES_ON', 'RESTORATION_UNTIL'],
      needsSettled: true,
      fields: [
        need('decidedOn', 'past'),
        need('decisionMaker', 'line'),
        need('number', 'line'),
        may('expiryPolicy', 'choice'),
        may('expiresOn', 'day'),
        ...version,
        overrideReason,
        evidence,
      ],
      input: (t) => ({
        decidedOn: t.text('decidedOn'),
        decisionMaker: t.text('decisionMaker'),
        certificate: { ...onCertificate(t), expiresOn: t.maybe('expiresOn') },
        expiryPolicy: t.maybe('expiryPolicy') as 'KEEP_ANNIVERSARY' | 'DECISION' | null,
        ...overridden(t),
      }),
    },
  ),
  DECLINE_RENEWAL: step<stepsDeclineRenewalMutation>(
    graphql`
      mutation stepsDeclineRenewalMutation($input: DeclineRenewalInput!) {
        declineRenewal(input: $input) {
          certification { id version state flags allowedActions }
          errors { ...userErrors_error }
        }
      }
    `,
    {
      place: 'other',
      rules: ['RC-8'],
      dates: ['RESTORATION_UNTIL'],
      fields: [need('declinedOn', 'past'), evidence],
      input: (t) => ({ declinedOn: t.text('declinedOn'), ...told(t) }),
    },
  ),
  REAPPLY: step<stepsReapplyMutation>(
    graphql`
      mutation stepsReapplyMutation($input: ReapplyForCertificationInput!) {
        reapplyForCertification(input: $input) {
          certification { id version state flags allowedActions }
          errors { ...userErrors_error }
        }
      }
    `,
    {
      rules: ['RC-9'],
      fields: [need('reappliedOn', 'past'), may('stage2StartsOn', 'day'), may('team', 'names'), evidence],
      input: (t) => ({
        reappliedOn: t.text('reappliedOn'),
        stage2StartsOn: t.maybe('stage2StartsOn'),
        team: t.names('team'),
        ...told(t),
      }),
    },
  ),
  WITHDRAW: step<stepsWithdrawMutation>(
    graphql`
      mutation stepsWithdrawMutation($input: WithdrawCertificationInput!) {
        withdrawCertification(input: $input) {
          certification { id version state flags allowedActions }
          errors { ...userErrors_error }
        }
      }
    `,
    {
      place: 'other',
      rules: ['SU-3', 'DEC-2'],
      fields: [need('withdrawnOn', 'past'), need('reason', 'lines'), evidence],
      input: (t) => ({ withdrawnOn: t.text('withdrawnOn'), reason: t.text('reason'), ...told(t) }),
    },
  ),
  REQUEST_TRANSFER: step<stepsRequestTransferMutation>(
    graphql`
      mutation stepsRequestTransferMutation($input: RequestTransferInput!) {
        requestTransfer(input: $input) {
          certification { id version state flags allowedActions }
          errors { ...userErrors_error }
        }
      }
    `,
    {
      place: 'other',
      rules: ['TR-1', 'TR-2', 'CB-9'],
      dates: ['TRANSFER_UNTIL', 'EXPIRES_ON'],
      fields: [
        need('certificationBodyId', 'choice'),
        need('requestedOn', 'past'),
        need('accreditationConfirmed', 'yes'),
        need('independenceConfirmed', 'yes'),
        evidence,
      ],
      input: (t) => ({
        certificationBodyId: t.text('certificationBodyId'),
        requestedOn: t.text('requestedOn'),
        accreditationConfirmed: t.yes('accreditationConfirmed'),
        independenceConfirmed: t.yes('independenceConfirmed'),
        ...told(t),
      }),
    },
  ),
  DECIDE_TRANSFER: step<stepsDecideTransferMutation>(
    graphql`
      mutation stepsDecideTransferMutation($input: DecideTransferInput!) {
        decideTransfer(input: $input) {
          certification { id version state flags allowedActions }
          errors { ...userErrors_error }
        }
      }
    `,
    {
      rules: ['TR-4', 'TR-5', 'TR-7', 'DEC-1'],
      dates: ['TRANSFER_UNTIL', 'EXPIRES_ON'],
      needsSettled: true,
      fields: [need('decidedOn', 'past'), need('decisionMaker', 'line'), need('number', 'line'), ...version, evidence],
      input: (t) => ({
        decidedOn: t.text('decidedOn'),
        decisionMaker: t.text('decisionMaker'),
        certificate: onCertificate(t),
        ...told(t),
      }),
    },
  ),
  REJECT_TRANSFER: step<stepsRejectTransferMutation>(
    graphql`
      mutation stepsRejectTransferMutation($input: RejectTransferInput!) {
        rejectTransfer(input: $input) {
          certification { id version state flags allowedActions }
          errors { ...userErrors_error }
        }
      }
    `,
    {
      place: 'other',
      rules: ['TR-4'],
      dates: ['TRANSFER_UNTIL'],
      fields: [need('rejectedOn', 'past'), evidence],
      input: (t) => ({ rejectedOn: t.text('rejectedOn'), ...told(t) }),
    },
  ),
  RECORD_ACCREDITATION_LOSS: step<stepsAccreditationLossMutation>(
    graphql`
      mutation stepsAccreditationLossMutation($input: RecordAccreditationLossInput!) {
        recordAccreditationLoss(input: $input) {
          certification { id version state flags allowedActions }
          errors { ...userErrors_error }
        }
      }
    `,
    {
      place: 'other',
      rules: ['TR-3'],
      fields: [need('lostOn', 'past'), evidence],
      input: (t) => ({ lostOn: t.text('lostOn'), ...told(t) }),
    },
  ),
  CORRECT_CERTIFICATE_DATE: step<stepsCorrectExpiryMutation>(
    graphql`
      mutation stepsCorrectExpiryMutation($input: CorrectCertificateExpiryInput!) {
        correctCertificateExpiry(input: $input) {
          certification { id version state flags allowedActions }
          errors { ...userErrors_error }
        }
      }
    `,
    {
      place: 'row',
      rules: ['CERT-2'],
      dates: ['EXPIRES_ON'],
      fields: [need('expiresOn', 'day'), need('source', 'choice'), evidence],
      input: (t) => ({
        expiresOn: t.text('expiresOn'),
        source: t.one<'CERTIFICATE' | 'CB_LETTER'>('source'),
        ...told(t),
      }),
    },
  ),
  RESCHEDULE_AUDIT: step<stepsRescheduleMutation>(
    graphql`
      mutation stepsRescheduleMutation($input: RescheduleAuditInput!) {
        rescheduleAudit(input: $input) {
          certification { id version state flags allowedActions }
          errors { ...userErrors_error }
        }
      }
    `,
    {
      on: 'audit',
      place: 'row',
      rules: ['AP-1'],
      fields: [need('startsOn', 'day'), need('reason', 'lines'), may('team', 'names'), overrideReason, evidence],
      input: (t) => ({
        startsOn: t.text('startsOn'),
        reason: t.text('reason'),
        team: t.names('team'),
        ...overridden(t),
      }),
    },
  ),
  POSTPONE_AUDIT: step<stepsPostponeMutation>(
    graphql`
      mutation stepsPostponeMutation($input: PostponeAuditInput!) {
        postponeAudit(input: $input) {
          certification { id version state flags allowedActions }
          errors { ...userErrors_error }
        }
      }
    `,
    {
      on: 'audit',
      place: 'row',
      rules: ['AP-1'],
      fields: [need('reason', 'lines'), may('startsOn', 'day'), overrideReason, evidence],
      input: (t) => ({ startsOn: t.maybe('startsOn'), reason: t.text('reason'), ...overridden(t) }),
    },
  ),
  TAKE_BACK_AUDIT: step<stepsTakeBackMutation>(
    graphql`
      mutation stepsTakeBackMutation($input: TakeBackAuditInput!) {
        takeBackAudit(input: $input) {
          certification { id version state flags allowedActions }
          errors { ...userErrors_error }
        }
      }
    `,
    {
      on: 'audit',
      place: 'row',
      fields: [need('reason', 'lines'), evidence],
      input: (t) => ({ reason: t.text('reason'), ...told(t) }),
    },
  ),
  CORRECT_FINDING: step<stepsCorrectFindingMutation>(
    graphql`
      mutation stepsCorrectFindingMutation($input: CorrectFindingInput!) {
        correctFinding(input: $input) {
          certification { id version state flags allowedActions }
          errors { ...userErrors_error }
        }
      }
    `,
    {
      on: 'finding',
      place: 'row',
      rules: ['NC-1'],
      fields: [
        need('reason', 'lines'),
        need('stage', 'choice'),
        need('grade', 'choice'),
        need('clause', 'line'),
        need('statement', 'lines'),
        need('findingEvidence', 'lines'),
        may('dueOn', 'day'),
        may('planAcceptedOn', 'day'),
        may('verifiedOn', 'day'),
      ],
      input: (t) => ({
        reason: t.text('reason'),
        stage: t.one<AuditKind>('stage'),
        grade: t.one<FindingGrade>('grade'),
        clause: t.text('clause'),
        statement: t.text('statement'),
        evidence: t.text('findingEvidence'),
        dueOn: t.maybe('dueOn'),
        planAcceptedOn: t.maybe('planAcceptedOn'),
        verifiedOn: t.maybe('verifiedOn'),
      }),
    },
  ),
  CORRECT_AUDIT: step<stepsCorrectAuditMutation>(
    graphql`
      mutation stepsCorrectAuditMutation($input: CorrectAuditInput!) {
        correctAudit(input: $input) {
          certification { id version state flags allowedActions }
          errors { ...userErrors_error }
        }
      }
    `,
    {
      on: 'audit',
      place: 'row',
      rules: ['AP-1'],
      fields: [need('reason', 'lines'), may('startedOn', 'day'), may('completedOn', 'day'), overrideReason, evidence],
      input: (t) => ({
        reason: t.text('reason'),
        startedOn: t.maybe('startedOn'),
        completedOn: t.maybe('completedOn'),
        ...overridden(t),
      }),
    },
  ),
  CORRECT_CERTIFICATE: step<stepsCorrectCertificateMutation>(
    graphql`
      mutation stepsCorrectCertificateMutation($input: CorrectCertificateInput!) {
        correctCertificate(input: $input) {
          certification { id version state flags allowedActions }
          errors { ...userErrors_error }
        }
      }
    `,
    {
      place: 'row',
      rules: ['CERT-2'],
      dates: ['EXPIRES_ON'],
      fields: [
        need('reason', 'lines'),
        may('number', 'line'),
        may('issuedOn', 'day'),
        may('effectiveOn', 'day'),
        may('expiresOn', 'day'),
        evidence,
      ],
      input: (t) => ({
        reason: t.text('reason'),
        number: t.maybe('number'),
        issuedOn: t.maybe('issuedOn'),
        effectiveOn: t.maybe('effectiveOn'),
        expiresOn: t.maybe('expiresOn'),
        ...told(t),
      }),
    },
  ),
};

export const typed = (values: Readonly<Record<string, string>>, concerns: readonly Concern[]): Typed => {
  const text = (name: FieldName) => (values[name] ?? '').trim();
  return {
    text,
    maybe: (name) => text(name) || null,
    names: (name) =>
      text(name)
        .split(/[\n,;]/)
        .map((one) => one.trim())
        .filter(Boolean),
    yes: (name) => values[name] === 'yes',
    one: <V extends string>(name: FieldName) => text(name) as V,
    concerns: [...concerns],
  };
};
