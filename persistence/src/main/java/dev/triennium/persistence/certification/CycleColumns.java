package dev.triennium.persistence.certification;

import static dev.triennium.persistence.jooq.generated.Tables.CERTIFICATION;
import static dev.triennium.persistence.jooq.generated.Tables.CERTIFICATION_BODY;

import dev.triennium.domain.certification.CertificationState;
import dev.triennium.domain.certification.cycle.CertificationCycle;
import dev.triennium.domain.certificationbody.CycleParameters;
import dev.triennium.persistence.certificationbody.CycleParameterColumns;
import dev.triennium.persistence.jooq.Column;
import dev.triennium.persistence.jooq.Columns;
import dev.triennium.persistence.jooq.Projection;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/// A cycle, from the certification's row and that of its body.
final class CycleColumns {

    /// Certifications with their bodies, which say how the cycle is counted.
    static final Table<?> WITH_BODIES =
            CERTIFICATION
                    .join(CERTIFICATION_BODY)
                    .on(
                            CERTIFICATION_BODY.TENANT_ID.eq(CERTIFICATION.TENANT_ID),
                            CERTIFICATION_BODY.ID.eq(CERTIFICATION.CERTIFICATION_BODY_ID));

    /// The running cycle, or the last one of a certification that ended.
    static final Projection<Optional<CertificationCycle>> CYCLE = cycle();

    private final Column<Integer> number;
    private final Column<String> origin;
    private final Column<LocalDate> decidedOn;
    private final Column<LocalDate> anchorOn;
    private final RuledDateColumns expiry;
    private final Column<LocalDate> previousExpiresOn;
    private final CycleParameterColumns parameters;

    CycleColumns(Columns columns) {
        this.number = columns.add(CERTIFICATION.CYCLE_NUMBER);
        this.origin = columns.add(CERTIFICATION.CYCLE_ORIGIN);
        this.decidedOn = columns.add(CERTIFICATION.CYCLE_DECIDED_ON);
        this.anchorOn = columns.add(CERTIFICATION.CYCLE_ANCHOR_ON);
        this.expiry =
                RuledDateColumns.in(
                        columns,
                        CERTIFICATION.EXPIRES_ON,
                        CERTIFICATION.EXPIRY_SOURCE,
                        CERTIFICATION.EXPIRY_RULE);
        this.previousExpiresOn = columns.add(CERTIFICATION.PREVIOUS_EXPIRES_ON);
        this.parameters = new CycleParameterColumns(columns);
    }

    private static Projection<Optional<CertificationCycle>> cycle() {
        var columns = new Columns();
        var state = columns.add(CERTIFICATION.STATE);
        var cycle = new CycleColumns(columns);
        return columns.to(
                row ->
                        CertificationState.valueOf(state.of(row)).isCycled()
                                ? Optional.of(cycle.of(row))
                                : Optional.empty());
    }

    CycleParameters parameters(Record row) {
        return parameters.of(row);
    }

    CertificationCycle of(Record row) {
        return Objects.requireNonNull(find(row));
    }

    /// @return null when there was no decision
    @Nullable CertificationCycle find(Record row) {
        var found = number.find(row);
        return found == null
                ? null
                : new CertificationCycle(
                        found,
                        CertificationCycle.Origin.valueOf(origin.of(row)),
                        decidedOn.of(row),
                        anchorOn.of(row),
                        expiry.of(row),
                        previousExpiresOn.find(row),
                        parameters.of(row));
    }
}
