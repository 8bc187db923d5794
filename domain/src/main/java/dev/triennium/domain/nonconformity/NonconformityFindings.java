package dev.triennium.domain.nonconformity;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.certification.Certification;
import dev.triennium.domain.certification.Editions;
import dev.triennium.domain.certification.Finding;
import dev.triennium.domain.certification.FindingGrade;
import dev.triennium.domain.certification.FindingId;
import dev.triennium.domain.certification.FindingRegister;
import dev.triennium.domain.certification.FindingTerms;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.register.Entry;
import dev.triennium.domain.register.EntryLinks;
import dev.triennium.domain.register.Registers;
import dev.triennium.domain.reminder.Deadlines;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Keeps the register in step with what certification bodies find: each nonconformity of theirs is
/// an entry, which follows its finding.
@DomainService
final class NonconformityFindings implements FindingRegister {

    private final NonconformityRepository nonconformities;
    private final Editions editions;
    private final Registers registers;
    private final Changes changes;
    private final Kept<NonconformityId, Entry<NonconformityId, Nonconformity>> kept;
    private final Clock clock;

    NonconformityFindings(
            NonconformityRepository nonconformities,
            Editions editions,
            Registers registers,
            Changes changes,
            Deadlines deadlines,
            Clock clock) {
        this.nonconformities = nonconformities;
        this.editions = editions;
        this.registers = registers;
        this.changes = changes;
        this.kept = NonconformityService.kept(nonconformities, deadlines);
        this.clock = clock;
    }

    /// A finding, and how it stands.
    private record Found(Finding finding, FindingTerms terms) {

        private static @Nullable Found in(@Nullable Certification certification, FindingId id) {
            return certification == null
                    ? null
                    : certification
                            .dossier()
                            .finding(id)
                            .map(one -> new Found(one, FindingTerms.of(certification, one)))
                            .orElse(null);
        }

        private boolean isNonconformity() {
            return finding.grade().isNonconformity();
        }

        private NonconformityGrade grade() {
            return finding.grade() == FindingGrade.MAJOR
                    ? NonconformityGrade.MAJOR
                    : NonconformityGrade.MINOR;
        }

        private BodyStanding standing() {
            var limit = terms.limit();
            return new BodyStanding(
                    finding.audit(),
                    limit == null
                            ? null
                            : new BodyStanding.Limit(limit.on(), ExtensionLimit.rule(limit.rule())),
                    terms.nextAuditOn(),
                    finding.planAcceptedOn(),
                    finding.verifiedOn());
        }
    }

    /// What happened to one finding.
    private record Step(@Nullable Found before, Found after) {

        private @Nullable ColleagueId owner(@Nullable ColleagueId owner) {
            var assignee = after.finding().assignee();
            return before != null && Objects.equals(before.finding().assignee(), assignee)
                    ? owner
                    : assignee;
        }
    }

    @Override
    public void follow(
            TenantScope scope,
            @Nullable Certification before,
            Certification after,
            @Nullable String reason) {
        var steps = new ArrayList<Step>();
        for (var finding : after.dossier().findings()) {
            var was = Found.in(before, finding.id());
            var is = new Found(finding, FindingTerms.of(after, finding));
            if (!is.equals(was) && (is.isNonconformity() || was != null)) {
                steps.add(new Step(was, is));
            }
        }
        if (steps.isEmpty()) {
            return;
        }
        var entries =
                nonconformities.listFollowing(
                        scope, steps.stream().map(one -> one.after().finding().id()).toList());
        for (var step : steps) {
            var entry = entries.get(step.after().finding().id());
            if (entry != null) {
                changes.change(scope, kept, entry, one -> follow(scope, after, one, step, reason));
            } else if (step.after().isNonconformity()) {
                add(scope, after, step.after());
            }
        }
    }

    private void add(TenantScope scope, Certification certification, Found found) {
        var finding = found.finding();
        registers.add(
                scope,
                kept,
                nonconformities,
                null,
                finding,
                NonconformityId::new,
                (id, number) ->
                        new Entry<>(
                                new Nonconformity(
                                        id,
                                        1,
                                        number,
                                        NonconformityReference.next(
                                                scope,
                                                nonconformities,
                                                scope.today(clock).getYear()),
                                        content(certification, finding),
                                        found.grade(),
                                        null,
                                        null,
                                        new NonconformityProgress.Open(),
                                        clock.instant(),
                                        person(scope),
                                        null,
                                        found.standing(),
                                        Extensions.NONE),
                                links(certification, finding)));
    }

    private NonconformityContent content(Certification certification, Finding finding) {
        return new NonconformityContent(
                NonconformitySource.CERTIFICATION_BODY,
                requirement(certification, finding),
                finding.statement(),
                finding.evidence(),
                finding.raisedOn(),
                null,
                null,
                null,
                null,
                finding.id(),
                finding.assignee(),
                finding.statedDueOn());
    }

    private String requirement(Certification certification, Finding finding) {
        var edition = editions.find(certification.dossier().standard()).orElseThrow();
        return "%s, %s".formatted(edition.designation(), finding.clause());
    }

    private EntryLinks links(Certification certification, Finding finding) {
        var cited = editions.cite(certification.dossier().standard(), finding.clause());
        var clause = cited.clause();
        var control = cited.control();
        return new EntryLinks(
                clause == null ? List.of() : List.of(clause),
                control == null ? List.of() : List.of(control));
    }

    private Entry<NonconformityId, Nonconformity> follow(
            TenantScope scope,
            Certification certification,
            Entry<NonconformityId, Nonconformity> entry,
            Step step,
            @Nullable String reason) {
        var one = entry.facts();
        var found = step.after();
        if (!found.isNonconformity()) {
            return entry.with(
                    one.takenBack(
                            new Contest.Outcome(
                                    clock.instant(),
                                    person(scope),
                                    reason == null ? found.finding().grade().name() : reason)));
        }
        var isElsewhere =
                step.before() != null
                        && !step.before().finding().clause().equals(found.finding().clause());
        var followed =
                one.following(
                        one.content()
                                .asFound(
                                        isElsewhere
                                                ? requirement(certification, found.finding())
                                                : one.content().requirement(),
                                        found.finding(),
                                        step.owner(one.owner())),
                        found.grade(),
                        found.standing());
        if (followed.grade() != one.grade()) {
            nonconformities.insertGradeChange(
                    scope,
                    new GradeChange(
                            one.id(),
                            one.grade(),
                            followed.grade(),
                            clock.instant(),
                            person(scope),
                            reason == null ? found.finding().grade().name() : reason));
        }
        if (one.progress() instanceof NonconformityProgress.PlanSubmitted
                && followed.progress() instanceof NonconformityProgress.PlanAccepted) {
            nonconformities.answerRound(
                    scope,
                    one.id(),
                    one.rounds(),
                    new PlanRound.Answer(true, clock.instant(), person(scope), null));
        }
        return new Entry<>(
                followed, isElsewhere ? links(certification, found.finding()) : entry.links());
    }

    private static PersonId person(TenantScope scope) {
        return Objects.requireNonNull(scope.person(), "No job records findings");
    }
}
