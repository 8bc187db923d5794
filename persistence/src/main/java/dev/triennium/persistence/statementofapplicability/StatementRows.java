package dev.triennium.persistence.statementofapplicability;

import dev.triennium.domain.identity.Role;
import dev.triennium.domain.standard.ClauseNumber;
import dev.triennium.domain.statementofapplicability.ControlSource;
import dev.triennium.domain.statementofapplicability.ImplementationState;
import dev.triennium.domain.statementofapplicability.InclusionReason;
import dev.triennium.domain.statementofapplicability.RiskAcceptance;
import dev.triennium.domain.statementofapplicability.StatementControl;
import dev.triennium.domain.statementofapplicability.StatementControl.Origin;
import dev.triennium.domain.statementofapplicability.StatementControl.Treatment;
import dev.triennium.domain.statementofapplicability.StatementLink;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Draft;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Facts;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Signature;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Signed;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Superseded;
import dev.triennium.domain.statementofapplicability.StatementReason;
import dev.triennium.persistence.jooq.generated.tables.records.StatementControlRecord;
import dev.triennium.persistence.jooq.generated.tables.records.StatementOfApplicabilityRecord;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/// Between rows and the domain.
final class StatementRows {

    /// Between the two parts of a line; neither can have one in it.
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
                row.getSignedById(),
                Role.valueOf(row.getSignedRole()),
                row.getSignedAt(),
                row.getRiskAcceptances() == null
                        ? List.of()
                        : row.getRiskAcceptances().stream()
                                .map(StatementRows::acceptance)
                                .toList());
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
                .setSignedRole(signature.role().name())
                .setRiskAcceptances(
                        signature.acceptances().stream()
                                .map(one -> one.acceptedOn() + TAB + one.name())
                                .toList());
    }

    private static RiskAcceptance acceptance(String line) {
        var tab = line.indexOf(TAB);
        return new RiskAcceptance(line.substring(tab + 1), LocalDate.parse(line.substring(0, tab)));
    }

    static StatementControl toDomain(StatementControlRecord row) {
        return new StatementControl(
                row.getId(),
                row.getStatementId(),
                origin(row),
                row.getOrdinal(),
                new ClauseNumber(row.getNumber()),
                new Treatment(
                        row.getApplicable(),
                        row.getJustification(),
                        row.getReasons().stream().map(StatementRows::reason).toList(),
                        ImplementationState.valueOf(row.getImplementationState()),
                        row.getOwnerId(),
                        row.getLinks().stream().map(StatementRows::link).toList()));
    }

    private static Origin origin(StatementControlRecord row) {
        return row.getControlId() == null
                ? new Origin.Own(
                        row.getOwnTitle(),
                        ControlSource.valueOf(row.getOwnSource()),
                        row.getOwnReference())
                : new Origin.Annex(row.getControlId());
    }

    /// All columns are set, so that rows of both kinds can be stored together.
    static StatementControlRecord toRow(StatementControl control) {
        var treatment = control.treatment();
        var row =
                new StatementControlRecord()
                        .setId(control.id())
                        .setStatementId(control.statement())
                        .setOrdinal(control.ordinal())
                        .setNumber(control.number().value())
                        .setApplicable(treatment.applicable())
                        .setJustification(treatment.justification())
                        .setReasons(treatment.reasons().stream().map(StatementRows::line).toList())
                        .setImplementationState(treatment.implementation().name())
                        .setOwnerId(treatment.owner())
                        .setLinks(treatment.links().stream().map(StatementRows::line).toList());
        return switch (control.origin()) {
            case Origin.Annex(var id) ->
                    row.setControlId(id).setOwnTitle(null).setOwnSource(null).setOwnReference(null);
            case Origin.Own own ->
                    row.setControlId(null)
                            .setOwnTitle(own.title())
                            .setOwnSource(own.source().name())
                            .setOwnReference(own.reference());
        };
    }

    private static StatementReason reason(String line) {
        var tab = line.indexOf(TAB);
        return tab < 0
                ? new StatementReason(InclusionReason.valueOf(line), null)
                : new StatementReason(
                        InclusionReason.valueOf(line.substring(0, tab)), line.substring(tab + 1));
    }

    private static String line(StatementReason reason) {
        return reason.text() == null
                ? reason.kind().name()
                : reason.kind().name() + TAB + reason.text();
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
