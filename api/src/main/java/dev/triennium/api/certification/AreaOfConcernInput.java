package dev.triennium.api.certification;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.certification.AuditKind;
import dev.triennium.domain.certification.FindingGrade;
import dev.triennium.domain.certification.NewFinding;

record AreaOfConcernInput(
        @PlainText(max = 64) String clause,
        @PlainText(max = 10_000, isMultiline = true) String statement,
        @PlainText(max = 10_000, isMultiline = true) String evidence) {

    NewFinding toFinding() {
        return new NewFinding(
                AuditKind.STAGE_1, FindingGrade.AREA_OF_CONCERN, clause, statement, evidence, null);
    }
}
