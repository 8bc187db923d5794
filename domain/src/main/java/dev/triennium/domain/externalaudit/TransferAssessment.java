package dev.triennium.domain.externalaudit;

import dev.triennium.domain.Message;
import dev.triennium.domain.certification.AuditKind;
import dev.triennium.domain.certification.Certification;
import dev.triennium.domain.certification.Cycled;
import dev.triennium.domain.certification.PlannedAudit;
import dev.triennium.domain.certification.cycle.CertificationCycle;
import dev.triennium.domain.certification.cycle.CertificationRule;
import dev.triennium.domain.quotation.Quotation;
import dev.triennium.domain.quotation.QuotationComparison;
import dev.triennium.domain.quotation.QuotationComparison.Cost;
import dev.triennium.domain.quotation.QuotationId;
import dev.triennium.domain.rule.RuleReference;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether another certification body could take a certification over as it is, and what either way
/// costs. What stands against a transfer makes the client a new one there (IAF MD 2).
///
/// @param costs by what bodies quoted
public record TransferAssessment(List<Blocker> blockers, List<Costs> costs) {

    /// The names are public API.
    public enum Way {
        TRANSFER,
        NEW_CLIENT
    }

    /// The names are public API.
    public enum Kind {
        NOT_VALID,
        SURVEILLANCE_SKIPPED,
        RECERTIFICATION_OVERDUE,
        REPORT_MISSING
    }

    /// Something that stands against a transfer.
    public record Blocker(Kind kind, Message message, RuleReference rule) {

        public Blocker {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(message);
            Objects.requireNonNull(rule);
        }
    }

    /// The same quotation both ways, in its currency.
    public record Costs(QuotationId quotation, String currency, Sum transfer, Sum newClient) {

        public Costs {
            Objects.requireNonNull(quotation);
            Objects.requireNonNull(currency);
            Objects.requireNonNull(transfer);
            Objects.requireNonNull(newClient);
        }
    }

    /// @param known the sum of what the body says
    /// @param missing what it does not say
    public record Sum(BigDecimal known, List<Cost> missing) {

        public Sum {
            Objects.requireNonNull(known);
            missing = List.copyOf(missing);
        }
    }

    public TransferAssessment {
        blockers = List.copyOf(blockers);
        costs = List.copyOf(costs);
    }

    public Way way() {
        return blockers.isEmpty() ? Way.TRANSFER : Way.NEW_CLIENT;
    }

    /// Empty before the first decision and after the end of a certification.
    ///
    /// @param kept what is kept of its audits
    /// @param quotations that bodies made for its management system
    static Optional<TransferAssessment> of(
            Certification certification,
            List<ExternalAudit> kept,
            List<Quotation> quotations,
            LocalDate today) {
        if (!(certification instanceof Cycled cycled)) {
            return Optional.empty();
        }
        var cycle = cycled.cycle();
        var audits =
                certification.dossier().audits().stream()
                        .filter(one -> one.state() != PlannedAudit.State.CANCELLED)
                        .toList();
        var blockers = new ArrayList<Blocker>();
        if (!isValid(certification)) {
            blockers.add(
                    new Blocker(
                            Kind.NOT_VALID,
                            Message.of("The certification is not valid now."),
                            CertificationRule.TR_2.reference()));
        }
        addOverdue(audits, cycle, today, blockers);
        addMissingReports(audits, kept, blockers);
        return Optional.of(
                new TransferAssessment(
                        blockers,
                        quotations.stream()
                                .filter(one -> one.offer() != null)
                                .map(one -> costs(one, done(audits, cycle)))
                                .toList()));
    }

    private static boolean isValid(Certification certification) {
        return switch (certification.state()) {
            case CERTIFIED, RECERT_IN_PROGRESS, TRANSFER_IN_REVIEW -> true;
            case APPLIED,
                    CONTRACTED,
                    STAGE1_PLANNED,
                    STAGE1_DONE,
                    STAGE2_PLANNED,
                    STAGE2_DONE,
                    NC_RESOLUTION,
                    STAGE2_REPEAT_REQUIRED,
                    DECISION_PENDING,
                    SUSPENDED,
                    EXPIRED_RESTORABLE,
                    EXPIRED,
                    REFUSED,
                    CANCELLED,
                    WITHDRAWN,
                    TRANSFERRED_OUT ->
                    false;
        };
    }

    private static void addOverdue(
            List<PlannedAudit> audits,
            CertificationCycle cycle,
            LocalDate today,
            List<Blocker> blockers) {
        for (var audit : audits) {
            if (audit.cycleNumber() != cycle.number() || !audit.isOverdue(today)) {
                continue;
            }
            var latest = Objects.requireNonNull(audit.latest()).on();
            if (audit.kind().isSurveillance()) {
                blockers.add(
                        new Blocker(
                                Kind.SURVEILLANCE_SKIPPED,
                                Message.of(
                                        "A surveillance audit was due by {0} and has not taken"
                                                + " place.",
                                        latest),
                                CertificationRule.TR_4.reference()));
            } else if (audit.kind() == AuditKind.RECERTIFICATION) {
                blockers.add(
                        new Blocker(
                                Kind.RECERTIFICATION_OVERDUE,
                                Message.of(
                                        "The recertification audit was due by {0} and has not taken"
                                                + " place.",
                                        latest),
                                CertificationRule.TR_4.reference()));
            }
        }
    }

    /// Of the last initial or recertification audit, and of the last surveillance after it.
    private static void addMissingReports(
            List<PlannedAudit> audits, List<ExternalAudit> kept, List<Blocker> blockers) {
        var reported =
                kept.stream()
                        .filter(one -> one.report() != null)
                        .map(ExternalAudit::audit)
                        .collect(Collectors.toSet());
        var full =
                last(audits, Set.of(AuditKind.STAGE_2, AuditKind.RECERTIFICATION), LocalDate.MIN);
        var surveillance =
                last(
                        audits,
                        Set.copyOf(AuditKind.SURVEILLANCES),
                        full.map(PlannedAudit::completedOn).orElse(LocalDate.MIN));
        Stream.of(full, surveillance)
                .flatMap(Optional::stream)
                .filter(one -> !reported.contains(one.id()))
                .forEach(
                        one ->
                                blockers.add(
                                        new Blocker(
                                                Kind.REPORT_MISSING,
                                                Message.of(
                                                        "The report of the audit that ended on {0} is"
                                                                + " not recorded.",
                                                        Objects.requireNonNull(one.completedOn())),
                                                CertificationRule.TR_4.reference())));
    }

    private static Optional<PlannedAudit> last(
            List<PlannedAudit> audits, Set<AuditKind> kinds, LocalDate after) {
        return audits.stream()
                .filter(one -> kinds.contains(one.kind()))
                .filter(one -> one.completedOn() != null && one.completedOn().isAfter(after))
                .max(Comparator.comparing(one -> Objects.requireNonNull(one.completedOn())));
    }

    /// What of the running cycle nobody pays for again.
    private static Set<Cost> done(List<PlannedAudit> audits, CertificationCycle cycle) {
        var done =
                audits.stream()
                        .filter(one -> one.cycleNumber() == cycle.number())
                        .filter(one -> one.completedOn() != null)
                        .flatMap(
                                one ->
                                        switch (one.kind()) {
                                            case SURVEILLANCE_1 -> Stream.of(Cost.SURVEILLANCE_1);
                                            case SURVEILLANCE_2 -> Stream.of(Cost.SURVEILLANCE_2);
                                            case RECERTIFICATION -> Stream.of(Cost.RECERTIFICATION);
                                            case STAGE_1,
                                                    STAGE_2,
                                                    SURVEILLANCE_3,
                                                    SURVEILLANCE_4,
                                                    SURVEILLANCE_5 ->
                                                    Stream.<Cost>empty();
                                        })
                        .collect(Collectors.toSet());
        done.add(Cost.INITIAL_AUDIT);
        return done;
    }

    private static Costs costs(Quotation quotation, Set<Cost> done) {
        var offer = Objects.requireNonNull(quotation.offer());
        var comparison = QuotationComparison.of(offer, null);
        return new Costs(
                quotation.id(),
                offer.currency(),
                sum(comparison, done),
                new Sum(comparison.known(), comparison.missing()));
    }

    private static Sum sum(QuotationComparison comparison, Set<Cost> done) {
        var lines =
                comparison.lines().stream().filter(line -> !done.contains(line.cost())).toList();
        return new Sum(
                lines.stream()
                        .flatMap(line -> Stream.ofNullable(line.amount()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                lines.stream()
                        .filter(line -> line.amount() == null)
                        .map(QuotationComparison.Line::cost)
                        .toList());
    }
}
