package dev.triennium.domain.internalaudit;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.internalaudit.InternalAuditReport.FrozenFinding;
import dev.triennium.domain.internalaudit.InternalAuditReport.FrozenPerson;
import dev.triennium.domain.nonconformity.Nonconformity;
import dev.triennium.domain.nonconformity.NonconformityId;
import dev.triennium.domain.nonconformity.NonconformityRepository;
import dev.triennium.domain.standard.Clause;
import dev.triennium.domain.standard.Standard;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a report keeps of an audit, as it is now.
@DomainService
public final class InternalAuditSnapshots {

    private final InternalAuditQuestionRepository questions;
    private final NonconformityRepository nonconformities;
    private final ColleagueRepository colleagues;
    private final StandardRepository standards;

    public InternalAuditSnapshots(
            InternalAuditQuestionRepository questions,
            NonconformityRepository nonconformities,
            ColleagueRepository colleagues,
            StandardRepository standards) {
        this.questions = questions;
        this.nonconformities = nonconformities;
        this.colleagues = colleagues;
        this.standards = standards;
    }

    /// The team.
    List<FrozenPerson> people(TenantScope scope, InternalAudit audit) {
        var people =
                colleagues.list(
                        TenantScopes.of(scope),
                        Ref.in(
                                scope,
                                audit.team().stream()
                                        .map(InternalAudit.Member::colleague)
                                        .toList()));
        return audit.team().stream()
                .map(
                        one ->
                                frozen(
                                        one,
                                        Objects.requireNonNull(
                                                people.get(Ref.in(scope, one.colleague())))))
                .toList();
    }

    private static FrozenPerson frozen(InternalAudit.Member member, Colleague colleague) {
        return new FrozenPerson(
                member.duty(),
                colleague.name(),
                colleague.profile().function(),
                member.declaration() == null ? null : member.declaration().at(),
                member.override() == null ? null : member.override().reason());
    }

    /// The checklist, with what the register calls its nonconformities.
    List<FrozenFinding> findings(TenantScope scope, InternalAudit audit) {
        var scopes = TenantScopes.of(scope);
        var all = InternalAuditQuestionRepository.of(questions, scope, audit.id());
        var clauses =
                questions.listClauses(
                        scopes,
                        Ref.in(scope, all.stream().map(InternalAuditQuestion::id).toList()));
        var known =
                standards.listClauses(
                        clauses.values().stream()
                                .flatMap(List::stream)
                                .collect(Collectors.toSet()));
        var editions =
                standards.list(
                        known.values().stream().map(Clause::standard).collect(Collectors.toSet()));
        var entries =
                nonconformities.list(
                        scopes,
                        Ref.in(
                                scope,
                                all.stream()
                                        .flatMap(one -> Stream.ofNullable(one.nonconformity()))
                                        .toList()));
        return all.stream()
                .map(
                        one -> {
                            var answer = Objects.requireNonNull(one.answer());
                            var numbers =
                                    clauses
                                            .getOrDefault(Ref.in(scope, one.id()), List.of())
                                            .stream()
                                            .flatMap(id -> Stream.ofNullable(known.get(id)))
                                            .map(clause -> named(clause, editions))
                                            .collect(Collectors.joining("\n"));
                            return new FrozenFinding(
                                    numbers,
                                    answer.result(),
                                    answer.sample(),
                                    answer.notes(),
                                    answer.evidence(),
                                    reference(scope, one, entries));
                        })
                .toList();
    }

    /// A clause with the standard that it is of.
    static String named(Clause clause, Map<StandardId, Standard> editions) {
        var edition = Objects.requireNonNull(editions.get(clause.standard())).edition();
        return edition.designation() + ", " + clause.number();
    }

    private static @Nullable String reference(
            TenantScope scope,
            InternalAuditQuestion question,
            Map<Ref<NonconformityId>, Nonconformity> entries) {
        var id = question.nonconformity();
        var entry = id == null ? null : entries.get(Ref.in(scope, id));
        return entry == null ? null : entry.reference().text();
    }
}
