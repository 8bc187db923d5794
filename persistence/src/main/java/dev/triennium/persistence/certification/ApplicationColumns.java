package dev.triennium.persistence.certification;

import static dev.triennium.persistence.jooq.generated.Tables.CERTIFICATION;

import dev.triennium.domain.certification.ApplicationForm;
import dev.triennium.persistence.jooq.Column;
import dev.triennium.persistence.jooq.Columns;
import dev.triennium.persistence.jooq.Projection;
import java.time.LocalDate;
import org.jooq.Record;

/// What an organisation applied with, from the certification's row.
final class ApplicationColumns {

    static final Projection<ApplicationForm> APPLICATION = application();

    private final Column<LocalDate> appliedOn;
    private final Column<String> scope;
    private final Column<String> processes;
    private final Column<String> resources;
    private final Column<String> legalObligations;
    private final Column<String> outsourcedProcesses;
    private final Column<String> consultancy;

    ApplicationColumns(Columns columns) {
        this.appliedOn = columns.add(CERTIFICATION.APPLIED_ON);
        this.scope = columns.add(CERTIFICATION.SCOPE);
        this.processes = columns.add(CERTIFICATION.PROCESSES);
        this.resources = columns.add(CERTIFICATION.RESOURCES);
        this.legalObligations = columns.add(CERTIFICATION.LEGAL_OBLIGATIONS);
        this.outsourcedProcesses = columns.add(CERTIFICATION.OUTSOURCED_PROCESSES);
        this.consultancy = columns.add(CERTIFICATION.CONSULTANCY);
    }

    private static Projection<ApplicationForm> application() {
        var columns = new Columns();
        return columns.to(new ApplicationColumns(columns)::of);
    }

    ApplicationForm of(Record row) {
        return new ApplicationForm(
                appliedOn.of(row),
                scope.of(row),
                processes.of(row),
                resources.of(row),
                legalObligations.of(row),
                outsourcedProcesses.of(row),
                consultancy.of(row));
    }
}
