package dev.triennium.domain.statementofapplicability;

import dev.triennium.domain.Message;
import dev.triennium.domain.standard.ClauseNumber;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.statementofapplicability.StatementCheck.Force;
import dev.triennium.domain.statementofapplicability.StatementControl.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// What the rules SOA-1 to SOA-7 say about the contents of a statement.
final class StatementChecks {

    private static final String PRIVACY = "iso-iec-27701-2025";
    private static final String ARTIFICIAL_INTELLIGENCE = "iso-iec-42001-2023";

    private final String edition;
    private final List<StatementControl> controls;
    private final Set<ControlId> needed;
    private final List<StatementCheck> found = new ArrayList<>();

    private StatementChecks(
            String edition, List<StatementControl> controls, Set<ControlId> needed) {
        this.edition = edition;
        this.controls = controls;
        this.needed = needed;
    }

    /// @param edition the key of the standard
    /// @param needed the controls that the treatment of risks needs
    static List<StatementCheck> of(
            String edition, List<StatementControl> controls, Set<ControlId> needed) {
        return new StatementChecks(edition, controls, needed).check();
    }

    /// Of a draft: what whoever signs must name.
    static StatementCheck riskAcceptance() {
        return new StatementCheck(
                StatementRule.RISK_ACCEPTED,
                Force.HARD,
                Message.of(
                        "Whoever signs names the risk owners who approved the treatment plan and accepted"
                                + " the residual risk, and the day of each."),
                List.of());
    }

    /// Of a version that was signed since the decision about a certificate that is in force.
    ///
    /// @param changed the controls of which another was said in the version before
    static StatementCheck certificateInForce(List<ClauseNumber> changed) {
        return new StatementCheck(
                StatementRule.VERSION_ON_CERTIFICATE,
                Force.SOFT,
                Message.of(
                        "A certificate for this edition is in force. Tell the certification body of this"
                                + " version? Only changes of substance need a new certificate."),
                changed);
    }

    private List<StatementCheck> check() {
        add(
                StatementRule.INCLUDED_WITH_REASON,
                Force.HARD,
                "These controls are included without a reason: {0}.",
                one -> one.treatment().isIncluded() && !one.treatment().isJustified());
        add(
                StatementRule.EXCLUDED_WITH_REASON,
                Force.HARD,
                "These controls are neither included nor left out with a reason: {0}.",
                one -> !one.treatment().isIncluded() && !one.treatment().isJustified());
        if (edition.equals(PRIVACY)) {
            checkRoles();
        }
        add(
                StatementRule.LINKED,
                Force.SOFT,
                "No reason of these controls names a risk, an obligation or a decision: {0}.",
                one ->
                        one.treatment().isIncluded()
                                && !one.treatment().isLinked()
                                && !isNeeded(one));
        add(
                StatementRule.LINKED,
                Force.SOFT,
                "The treatment of risks needs these controls, and they are left out: {0}.",
                one -> Boolean.FALSE.equals(one.treatment().applicable()) && isNeeded(one));
        if (edition.equals(ARTIFICIAL_INTELLIGENCE)) {
            found.add(
                    new StatementCheck(
                            StatementRule.IMPACT_ASSESSMENT,
                            Force.INFO,
                            Message.of(
                                    "The impact assessment of AI systems (6.1.4) is an input to the choice"
                                            + " of controls."),
                            List.of()));
        }
        return List.copyOf(found);
    }

    private boolean isNeeded(StatementControl control) {
        return switch (control.origin()) {
            case Origin.Annex(var id) -> needed.contains(id);
            case Origin.Own _ -> false;
        };
    }

    private void add(
            StatementRule rule, Force force, String sentence, Predicate<StatementControl> which) {
        var numbers = controls.stream().filter(which).map(StatementControl::number).toList();
        if (!numbers.isEmpty()) {
            found.add(
                    new StatementCheck(
                            rule,
                            force,
                            Message.of(sentence, StatementRule.listed(numbers)),
                            numbers));
        }
    }

    /// Whoever leaves out the controls of one role as a whole has the other.
    private void checkRoles() {
        if (isLeftOut("A.1") && isLeftOut("A.2")) {
            addRole(
                    "The controls for controllers (A.1) and those for processors (A.2) are left"
                            + " out, all of them; an organisation with neither role needs no"
                            + " statement.");
        }
        if (isLeftOut("A.3")) {
            addRole(
                    "The controls that controllers and processors share (A.3) are left out, all of"
                            + " them.");
        }
    }

    private void addRole(String sentence) {
        found.add(
                new StatementCheck(
                        StatementRule.CONTROLLER_OR_PROCESSOR,
                        Force.HARD,
                        Message.of(sentence),
                        List.of()));
    }

    private boolean isLeftOut(String part) {
        var inPart = controls.stream().filter(one -> !one.isOwn() && one.isBelow(part)).toList();
        return !inPart.isEmpty()
                && inPart.stream()
                        .allMatch(one -> Boolean.FALSE.equals(one.treatment().applicable()));
    }
}
