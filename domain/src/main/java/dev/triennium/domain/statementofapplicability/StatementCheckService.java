package dev.triennium.domain.statementofapplicability;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.risk.NeededControls;
import dev.triennium.domain.standard.ClauseNumber;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Draft;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Signed;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Superseded;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Holds statements against the rules, and versions against each other.
@DomainService
public final class StatementCheckService {

    private final StatementOfApplicabilityRepository statements;
    private final StandardRepository standards;
    private final CertifiedEditions certified;
    private final NeededControls needed;

    public StatementCheckService(
            StatementOfApplicabilityRepository statements,
            StandardRepository standards,
            CertifiedEditions certified,
            NeededControls needed) {
        this.statements = statements;
        this.standards = standards;
        this.certified = certified;
        this.needed = needed;
    }

    /// What the rules have to say about versions, in a fixed number of reads.
    public Map<Ref<StatementOfApplicabilityId>, List<StatementCheck>> list(
            TenantScopes scopes, Collection<Ref<StatementOfApplicabilityId>> refs) {
        var versions = statements.listStatements(scopes, refs);
        var former = statements.listFormer(scopes, refs);
        var wanted = new HashSet<>(versions.keySet());
        former.forEach((ref, one) -> wanted.add(new Ref<>(ref.tenant(), one.id())));
        var contents = new Contents(statements.listAllControls(scopes, wanted), former);
        var editions =
                standards.list(
                        versions.values().stream()
                                .map(one -> one.facts().standard())
                                .distinct()
                                .toList());
        var decisions =
                certified.list(
                        scopes,
                        versions.entrySet().stream()
                                .map(StatementCheckService::edition)
                                .distinct()
                                .toList());
        var neededControls = needed.listNumbers(scopes, scopes.tenants()).keySet();
        var found = new HashMap<Ref<StatementOfApplicabilityId>, List<StatementCheck>>();
        for (var version : versions.entrySet()) {
            var statement = version.getValue();
            var checks =
                    new ArrayList<>(
                            StatementChecks.of(
                                    Objects.requireNonNull(
                                                    editions.get(statement.facts().standard()))
                                            .key(),
                                    contents.of(version.getKey()),
                                    neededControls.stream()
                                            .filter(
                                                    one ->
                                                            one.tenant()
                                                                    .equals(
                                                                            version.getKey()
                                                                                    .tenant()))
                                            .map(Ref::id)
                                            .collect(Collectors.toSet())));
            switch (statement) {
                case Draft _ -> checks.add(StatementChecks.riskAcceptance());
                case Signed signed -> {
                    if (isSignedSince(signed, decisions.get(edition(version)))) {
                        checks.add(
                                StatementChecks.certificateInForce(
                                        contents.substance(version.getKey())));
                    }
                }
                case Superseded _ -> {
                    // A later version is what a certificate may name.
                }
            }
            found.put(version.getKey(), checks);
        }
        return found;
    }

    private static Ref<StandardId> edition(
            Map.Entry<Ref<StatementOfApplicabilityId>, StatementOfApplicability> version) {
        return new Ref<>(version.getKey().tenant(), version.getValue().facts().standard());
    }

    /// The first day on which it can have been signed, so that none is forgotten.
    private static boolean isSignedSince(Signed signed, @Nullable LocalDate decidedOn) {
        var signedOn = LocalDate.ofInstant(signed.signature().signedAt(), ZoneOffset.UTC);
        return decidedOn != null && !signedOn.isBefore(decidedOn);
    }

    private record Contents(
            Map<Ref<StatementOfApplicabilityId>, List<StatementControl>> controls,
            Map<Ref<StatementOfApplicabilityId>, StatementOfApplicability> former) {

        List<StatementControl> of(Ref<StatementOfApplicabilityId> version) {
            return controls.getOrDefault(version, List.of());
        }

        /// The controls of which another decision was made in the version before.
        List<ClauseNumber> substance(Ref<StatementOfApplicabilityId> version) {
            var before = former.get(version);
            return before == null
                    ? List.of()
                    : StatementDifference.between(
                                    of(new Ref<>(version.tenant(), before.id())), of(version))
                            .stream()
                            .filter(StatementDifference::isSubstantial)
                            .map(StatementDifference::number)
                            .toList();
        }
    }

    /// What a version says differently from an earlier one.
    ///
    /// @param earlier null: the version before
    /// @return empty when there is no such version
    public Optional<List<StatementDifference>> compare(
            TenantScope scope,
            StatementOfApplicabilityId id,
            @Nullable StatementOfApplicabilityId earlier) {
        var scopes = TenantScopes.of(scope);
        var ref = Ref.in(scope, id);
        var statement = statements.findStatement(scope, id).orElse(null);
        if (statement == null) {
            return Optional.empty();
        }
        var before =
                earlier == null
                        ? statements.listFormer(scopes, List.of(ref)).get(ref)
                        : statements
                                .findStatement(scope, earlier)
                                .orElseThrow(() -> new NotFoundException("earlierId"));
        if (before == null) {
            return Optional.of(List.of());
        }
        if (!before.facts().standard().equals(statement.facts().standard())) {
            throw new ValidationException(
                    "earlierId", "Versions of different editions cannot be compared.");
        }
        var refs = List.of(ref, Ref.in(scope, before.id()));
        var controls = statements.listAllControls(scopes, refs);
        return Optional.of(
                StatementDifference.between(
                        controls.getOrDefault(refs.getLast(), List.of()),
                        controls.getOrDefault(ref, List.of())));
    }
}
