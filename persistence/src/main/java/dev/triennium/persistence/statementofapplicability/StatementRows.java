package dev.triennium.persistence.statementofapplicability;

import dev.triennium.domain.identity.Role;
import dev.triennium.domain.standard.ClauseNumber;
import dev.triennium.domain.statementofapplicability.ImplementationState;
import dev.triennium.domain.statementofapplicability.InclusionReason;
import dev.triennium.domain.statementofapplicability.StatementControl;
import dev.triennium.domain.statementofapplicability.StatementControl.Treatment;
import dev.triennium.domain.statementofapplicability.StatementLink;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Draft;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Facts;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Signature;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Signed;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Superseded;
import dev.triennium.persistence.jooq.generated.tables.records.StatementControlRecord;
import dev.triennium.persistence.jooq.generated.tables.records.StatementOfApplicabilityRecord;
import java.net.URI;
import java.util.EnumSet;

/// Between rows and the domain.
final class StatementRows {

    /// Between a link's title and its address; neither can have one in it.
    private static final String TAB = "\t";

    private StatementRows() {}

    static StatementOfApplicability toDomain(StatementOfApplicabilityRecord row) {
        var facts =
                new Facts(
                        row.getId(),
                        row.getVersion(),
                        row.getStandardId(),
                        row.getNumber(),
                        row.getAssessmentId(),
                        row.getStartedAt(),
                        row.getStartedById());
        return switch (row.getState()) {
            case "DRAFT" -> new Draft(facts);
            case "SIGNED" -> new Signed(facts, signature(row));
            case "SUPERSEDED" -> new Superseded(facts, signature(row), row.getSupersededAt());
            default -> throw new IllegalStateException("Unknown state " + row.getState());
        };
    }

    private static Signature signature(StatementOfApplicabilityRecord row) {
        return new Signature(
                row.getSignedById(), Role.valueOf(row.getSignedRole()), row.getSignedAt());
    }

    static StatementOfApplicabilityRecord toRow(StatementOfApplicability statement) {
        var facts = statement.facts();
        var row =
                new StatementOfApplicabilityRecord()
                        .setId(facts.id())
                        .setVersion(facts.version())
                        .setStandardId(facts.standard())
                        .setNumber(facts.number())
                        .setAssessmentId(facts.assessment())
                        .setStartedAt(facts.startedAt())
                        .setStartedById(facts.startedBy());
        return switch (statement) {
            case Draft _ -> row.setState("DRAFT");
            case Signed(_, var signature) -> signed(row, signature).setState("SIGNED");
            case Superseded(_, var signature, var at) ->
                    signed(row, signature).setState("SUPERSEDED").setSupersededAt(at);
        };
    }

    private static StatementOfApplicabilityRecord signed(
            StatementOfApplicabilityRecord row, Signature signature) {
        return row.setSignedAt(signature.signedAt())
                .setSignedById(signature.person())
                .setSignedRole(signature.role().name());
    }

    static StatementControl toDomain(StatementControlRecord row) {
        var reasons = EnumSet.noneOf(InclusionReason.class);
        for (var reason : InclusionReason.values()) {
            if (isBecauseOf(row, reason)) {
                reasons.add(reason);
            }
        }
        return new StatementControl(
                row.getId(),
                row.getStatementId(),
                row.getControlId(),
                row.getOrdinal(),
                new ClauseNumber(row.getNumber()),
                new Treatment(
                        row.getApplicable(),
                        row.getJustification(),
                        reasons,
                        ImplementationState.valueOf(row.getImplementationState()),
                        row.getOwnerId(),
                        row.getLinks().stream().map(StatementRows::link).toList()));
    }

    private static boolean isBecauseOf(StatementControlRecord row, InclusionReason reason) {
        return switch (reason) {
            case RISK -> row.getBecauseOfRisk();
            case LAW -> row.getBecauseOfLaw();
            case CONTRACT -> row.getBecauseOfContract();
            case GOOD_PRACTICE -> row.getBecauseOfPractice();
        };
    }

    static StatementControlRecord toRow(StatementControl control) {
        var treatment = control.treatment();
        var reasons = treatment.reasons();
        return new StatementControlRecord()
                .setId(control.id())
                .setStatementId(control.statement())
                .setControlId(control.control())
                .setOrdinal(control.ordinal())
                .setNumber(control.number().value())
                .setApplicable(treatment.applicable())
                .setJustification(treatment.justification())
                .setBecauseOfRisk(reasons.contains(InclusionReason.RISK))
                .setBecauseOfLaw(reasons.contains(InclusionReason.LAW))
                .setBecauseOfContract(reasons.contains(InclusionReason.CONTRACT))
                .setBecauseOfPractice(reasons.contains(InclusionReason.GOOD_PRACTICE))
                .setImplementationState(treatment.implementation().name())
                .setOwnerId(treatment.owner())
                .setLinks(treatment.links().stream().map(StatementRows::line).toList());
    }

    private static StatementLink link(String line) {
        var tab = line.indexOf(TAB);
        return tab < 0
                ? new StatementLink(line, null)
                : new StatementLink(line.substring(0, tab), URI.create(line.substring(tab + 1)));
    }

    private static String line(StatementLink link) {
        return link.url() == null ? link.title() : link.title() + TAB + link.url();
    }
}
