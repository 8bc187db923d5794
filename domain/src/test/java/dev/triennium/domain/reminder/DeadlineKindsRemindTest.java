package dev.triennium.domain.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.document.DocumentDeadlineKind;
import dev.triennium.domain.evidence.EvidenceDeadlineKind;
import dev.triennium.domain.implementationplan.PlanDeadlineKind;
import dev.triennium.domain.register.RegisterDeadlineKind;
import dev.triennium.domain.training.TrainingDeadlineKind;
import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whom each kind is told to on which days before and after its own: a circle, and its days.
class DeadlineKindsRemindTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    TASK       | OWNER D-7 D-1 D+0 REPRESENTATIVES D+3 D+7 TEAM D+14 ALL D+30 D+60 D+90
                    MILESTONE  | REPRESENTATIVES D-30 D-14 D-7 D+0 TEAM D+3 D+7 ALL D+14 D+30 D+60 D+90
                    AGREED_DAY | TEAM D-30 D-14 D-7 D-1 ALL D+1 D+7 D+14
                    """)
    void whatFallsDueInPlans(PlanDeadlineKind kind, String steps) {
        assertReminds(kind, steps);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    APPROVAL                   | OWNER D-7 D-3 D+0 D+3 TEAM D+7 D+14
                    APPROVAL_BY_REPRESENTATIVE | REPRESENTATIVES D-7 D-3 D+0 D+3 TEAM D+7 D+14
                    APPROVAL_BY_MANAGEMENT     | MANAGERS D-7 D-3 D+0 D+3 TEAM D+7 D+14
                    APPROVAL_BY_AUDITOR        | AUDITORS D-7 D-3 D+0 D+3 TEAM D+7 D+14
                    APPROVAL_BY_EMPLOYEE       | EMPLOYEES D-7 D-3 D+0 D+3 TEAM D+7 D+14
                    READING                    | OWNER D-7 D-1 D+0 D+3 D+7 D+14
                    READERS                    | OWNER D+1 D+7 REPRESENTATIVES D+14 D+44 D+74 D+104
                    REVIEW                     | OWNER D-30 D-7 D+0 TEAM D+14 D+44 D+74 D+104
                    """)
    void whatFallsDueInDocuments(DocumentDeadlineKind kind, String steps) {
        assertReminds(kind, steps);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    TRAINING             | OWNER D-14 D-7 D-1
                    TRAINING_RESULTS     | REPRESENTATIVES D-6 D+0 D+7 D+14
                    QUALIFICATION_EXPIRY | REPRESENTATIVES D-60 D-30 D-7 D+0 D+14
                    """)
    void whatFallsDueInTrainings(TrainingDeadlineKind kind, String steps) {
        assertReminds(kind, steps);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EVIDENCE_EXPIRY  | OWNER D-60 D-30 D-14 D-7 D+0 REPRESENTATIVES D+7 D+30
                    EVIDENCE_REQUEST | OWNER D-7 D-1 D+0 D+3 D+7 D+14
                    EVIDENCE_GIVEN   | ASSESSORS D-7 D-3 D+0 D+7 D+14
                    """)
    void whatFallsDueInEvidence(EvidenceDeadlineKind kind, String steps) {
        assertReminds(kind, steps);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    RISK_REVIEW                    | OWNER D-14 D+0 TEAM D+14 D+44 D+74 D+104
                    RISK_MEASURE                   | OWNER D-7 D-1 D+0 D+3 TEAM D+7 D+21
                    CONTEXT_REVIEW                 | OWNER D-14 D+0 TEAM D+14 D+44 D+74 D+104
                    PARTY_REVIEW                   | OWNER D-14 D+0 TEAM D+14 D+44 D+74 D+104
                    SUPPLIER_EVALUATION            | OWNER D-30 D-7 D+0 TEAM D+14 D+44 D+74 D+104
                    OBJECTIVE_MEASUREMENT          | OWNER D-7 D+0 TEAM D+7 D+21
                    OBJECTIVE_REACHED              | OWNER D-30 D-7 D+0 TEAM D+7 D+37 D+67 D+97
                    MANAGEMENT_REVIEW              | OWNER D-30 D-14 D-7 D-1 D+0 TEAM D+3 D+10 D+17 D+24 D+31
                    MANAGEMENT_REVIEW_SIGNATURE    | OWNER D-7 D+0 TEAM D+3 D+10 D+17 D+24 D+31
                    MANAGEMENT_REVIEW_NEXT         | OWNER D-90 D-60 D-30 D-14 D+0 TEAM D+7 D+37 D+67 D+97
                    MANAGEMENT_REVIEW_BEFORE_AUDIT | REPRESENTATIVES D-45 D-21 TEAM D-7 D-2 D+0
                    REVIEW_DECISION                | OWNER D-7 D-1 D+0 D+3 TEAM D+7 D+21
                    RECURRING_TASK                 | OWNER D-7 D+0 D+3 TEAM D+7 D+21 D+51 D+81 D+111
                    CERTIFICATE_CHECK              | TEAM D-7 D+0 D+7 D+21 D+51 D+81 D+111
                    MARK_TASK                      | OWNER D-7 D-1 D+0 TEAM D+1 D+7 D+14 D+21 D+28 D+35
                    INCIDENT_QUESTION              | TEAM D+0 D+1 D+3 D+10 D+17 D+24 D+31
                    INCIDENT_NOTICE                | TEAM D-7 D-3 D-1 D+0 ALL D+1 D+3 D+10 D+17 D+24 D+31
                    """)
    void whatFallsDueInRegisters(RegisterDeadlineKind kind, String steps) {
        assertReminds(kind, steps);
    }

    private static void assertReminds(DeadlineKind kind, String steps) {
        var said = new ArrayList<String>();
        Audience circle = null;
        for (var step : kind.plan().steps()) {
            if (step.audience() != circle) {
                circle = step.audience();
                said.add(circle.name());
            }
            said.add(step.offset().code());
        }
        assertThat(said).containsExactly(steps.split(" "));
    }
}
