package dev.triennium.persistence.certification;

import static dev.triennium.persistence.jooq.generated.Tables.CERTIFICATION;

import dev.triennium.domain.certification.Certification;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CertificationState;
import dev.triennium.domain.certification.Cycled;
import dev.triennium.domain.certification.Dossier;
import dev.triennium.domain.certification.Ended;
import dev.triennium.domain.certification.Facts;
import dev.triennium.domain.certification.Papers;
import dev.triennium.domain.certification.Preparing;
import dev.triennium.domain.certification.cycle.CertificationCycle;
import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.persistence.jooq.Column;
import dev.triennium.persistence.jooq.Columns;
import dev.triennium.persistence.jooq.Projection;
import java.time.LocalDate;
import java.util.function.Function;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// Certifications, from their rows, those of their bodies, and their papers.
final class WholeRows {

    private static final Columns COLUMNS = new Columns();
    private static final Column<CertificationId> ID = COLUMNS.add(CERTIFICATION.ID);
    private static final Column<Integer> VERSION = COLUMNS.add(CERTIFICATION.VERSION);
    private static final Column<StandardId> STANDARD_ID = COLUMNS.add(CERTIFICATION.STANDARD_ID);
    private static final Column<CertificationBodyId> CERTIFICATION_BODY_ID =
            COLUMNS.add(CERTIFICATION.CERTIFICATION_BODY_ID);
    private static final Column<ManagementSystemId> MANAGEMENT_SYSTEM_ID =
            COLUMNS.add(CERTIFICATION.MANAGEMENT_SYSTEM_ID);
    private static final Column<String> STATE = COLUMNS.add(CERTIFICATION.STATE);
    private static final Column<LocalDate> REVIEW_ACCEPTED_ON =
            COLUMNS.add(CERTIFICATION.REVIEW_ACCEPTED_ON);
    private static final Column<LocalDate> CONTRACT_SIGNED_ON =
            COLUMNS.add(CERTIFICATION.CONTRACT_SIGNED_ON);
    private static final Column<LocalDate> SUSPENDED_ON = COLUMNS.add(CERTIFICATION.SUSPENDED_ON);
    private static final Column<String> SUSPENSION_REASON =
            COLUMNS.add(CERTIFICATION.SUSPENSION_REASON);
    private static final Column<Boolean> WITHDRAWAL_PROPOSED =
            COLUMNS.add(CERTIFICATION.WITHDRAWAL_PROPOSED);
    private static final Column<CertificationBodyId> TRANSFER_BODY_ID =
            COLUMNS.add(CERTIFICATION.TRANSFER_BODY_ID);
    private static final Column<LocalDate> TRANSFER_REQUESTED_ON =
            COLUMNS.add(CERTIFICATION.TRANSFER_REQUESTED_ON);
    private static final Column<CertificationId> SUCCESSOR_ID =
            COLUMNS.add(CERTIFICATION.SUCCESSOR_ID);
    private static final Column<LocalDate> ENDED_ON = COLUMNS.add(CERTIFICATION.ENDED_ON);
    private static final Column<String> END_REASON = COLUMNS.add(CERTIFICATION.END_REASON);
    private static final Column<LocalDate> ACCREDITATION_LOST_ON =
            COLUMNS.add(CERTIFICATION.ACCREDITATION_LOST_ON);
    private static final Column<LocalDate> OVERRIDDEN_ON = COLUMNS.add(CERTIFICATION.OVERRIDDEN_ON);
    private static final ApplicationColumns APPLICATION = new ApplicationColumns(COLUMNS);
    private static final CycleColumns CYCLE = new CycleColumns(COLUMNS);

    /// Waits for the papers.
    static final Projection<Function<Papers, Certification>> WHOLE =
            COLUMNS.to(row -> papers -> toDomain(row, papers));

    private WholeRows() {}

    private static Certification toDomain(Record row, Papers papers) {
        var preparing = dossier(row, CYCLE.find(row), papers);
        var cycled = dossier(row, null, papers);
        return switch (CertificationState.valueOf(STATE.of(row))) {
            case APPLIED ->
                    new Preparing.Applied(
                            preparing, REVIEW_ACCEPTED_ON.find(row), CONTRACT_SIGNED_ON.find(row));
            case CONTRACTED -> new Preparing.Contracted(preparing);
            case STAGE1_PLANNED -> new Preparing.Stage1Planned(preparing);
            case STAGE1_DONE -> new Preparing.Stage1Done(preparing);
            case STAGE2_PLANNED -> new Preparing.Stage2Planned(preparing);
            case STAGE2_DONE -> new Preparing.Stage2Done(preparing);
            case NC_RESOLUTION -> new Preparing.NcResolution(preparing);
            case STAGE2_REPEAT_REQUIRED -> new Preparing.Stage2RepeatRequired(preparing);
            case DECISION_PENDING -> new Preparing.DecisionPending(preparing);
            case REFUSED -> new Ended.Refused(preparing, ENDED_ON.of(row), END_REASON.of(row));
            case CANCELLED -> new Ended.Cancelled(preparing, ENDED_ON.of(row), END_REASON.of(row));
            case CERTIFIED -> new Cycled.Certified(cycled, CYCLE.of(row));
            case SUSPENDED ->
                    new Cycled.Suspended(
                            cycled,
                            CYCLE.of(row),
                            SUSPENDED_ON.of(row),
                            SUSPENSION_REASON.of(row),
                            WITHDRAWAL_PROPOSED.of(row));
            case RECERT_IN_PROGRESS -> new Cycled.RecertInProgress(cycled, CYCLE.of(row));
            case EXPIRED_RESTORABLE -> new Cycled.ExpiredRestorable(cycled, CYCLE.of(row));
            case EXPIRED -> new Cycled.Expired(cycled, CYCLE.of(row));
            case WITHDRAWN ->
                    new Ended.Withdrawn(
                            cycled, CYCLE.of(row), ENDED_ON.of(row), END_REASON.of(row));
            case TRANSFER_IN_REVIEW ->
                    new Cycled.TransferInReview(
                            cycled,
                            CYCLE.of(row),
                            TRANSFER_BODY_ID.of(row),
                            TRANSFER_REQUESTED_ON.of(row));
            case TRANSFERRED_OUT ->
                    new Ended.TransferredOut(
                            cycled,
                            CYCLE.of(row),
                            TRANSFER_BODY_ID.of(row),
                            ENDED_ON.of(row),
                            SUCCESSOR_ID.of(row));
        };
    }

    private static Dossier dossier(
            Record row, @Nullable CertificationCycle formerCycle, Papers papers) {
        return new Dossier(
                new Facts(
                        ID.of(row),
                        CERTIFICATION_BODY_ID.of(row),
                        CYCLE.parameters(row),
                        APPLICATION.of(row),
                        MANAGEMENT_SYSTEM_ID.find(row)),
                VERSION.of(row),
                STANDARD_ID.of(row),
                formerCycle,
                ACCREDITATION_LOST_ON.find(row),
                OVERRIDDEN_ON.find(row),
                papers);
    }
}
