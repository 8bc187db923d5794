package dev.triennium.domain.gate;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.document.AcknowledgementService;
import dev.triennium.domain.document.DocumentId;
import dev.triennium.domain.document.DocumentKind;
import dev.triennium.domain.document.PublishedDocuments;
import dev.triennium.domain.document.PublishedDocuments.Published;
import dev.triennium.domain.documentedinformation.MandatoryPieces;
import dev.triennium.domain.evidence.EvidenceInUse;
import dev.triennium.domain.implementationplan.GateFacts;
import dev.triennium.domain.managementsystem.ExcludedClauses;
import dev.triennium.domain.standard.Clause;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What controlled documents know. Some documented information is no document but a record: that is
/// evidence.
@DomainService
final class DocumentGateFacts implements GateFacts {

    private static final String POLICY = "policy.approved";
    private static final String MANDATORY = "documents.mandatory.published";
    private static final String ACKNOWLEDGED = "documents.acknowledged";

    /// The topic of clauses that ask for a policy.
    private static final String POLICY_TOPIC = "leadership.policy";

    private final PublishedDocuments documents;
    private final AcknowledgementService acknowledgements;
    private final EvidenceInUse evidence;
    private final ExcludedClauses exclusions;
    private final StandardRepository catalogue;
    private final Clock clock;

    DocumentGateFacts(
            PublishedDocuments documents,
            AcknowledgementService acknowledgements,
            EvidenceInUse evidence,
            ExcludedClauses exclusions,
            StandardRepository catalogue,
            Clock clock) {
        this.documents = documents;
        this.acknowledgements = acknowledgements;
        this.evidence = evidence;
        this.exclusions = exclusions;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public Set<String> facts() {
        return Set.of(POLICY, MANDATORY, ACKNOWLEDGED);
    }

    @Override
    public Map<TenantId, List<Known>> list(TenantScopes scopes, Collection<StandardId> standards) {
        var published = documents.list(scopes);
        var missing = acknowledgements.listMissing(scopes, refs(published));
        var today = new HashMap<TenantId, LocalDate>();
        scopes.tenants().forEach(tenant -> today.put(tenant, scopes.get(tenant).today(clock)));
        var evidenced = evidence.listClauses(scopes, today);
        var excluded = exclusions.list(scopes);
        var excludedClauses =
                catalogue.listClauses(
                        excluded.values().stream()
                                .flatMap(Set::stream)
                                .collect(Collectors.toSet()));
        var documented = catalogue.listDocumented(standards);
        var clauses =
                catalogue.listClauses(
                        published.values().stream()
                                .flatMap(List::stream)
                                .filter(one -> one.kind() == DocumentKind.POLICY)
                                .flatMap(one -> one.clauses().stream())
                                .collect(Collectors.toSet()));
        var known = new HashMap<TenantId, List<Known>>();
        for (var tenant : scopes.tenants()) {
            var own = published.getOrDefault(tenant, List.of());
            var covered = new HashSet<>(evidenced.getOrDefault(tenant, Set.of()));
            own.forEach(one -> covered.addAll(one.clauses()));
            var left =
                    excluded.getOrDefault(tenant, Set.of()).stream()
                            .flatMap(id -> Stream.ofNullable(excludedClauses.get(id)))
                            .toList();
            var facts = new ArrayList<Known>();
            for (var standard : standards) {
                facts.add(
                        new Known(
                                MANDATORY,
                                standard,
                                MandatoryPieces.of(
                                                documented.getOrDefault(standard, List.of()),
                                                covered,
                                                left)
                                        .percent()));
                facts.add(new Known(POLICY, standard, hasPolicy(own, clauses, standard) ? 1 : 0));
            }
            facts.add(Known.of(ACKNOWLEDGED, acknowledged(tenant, own, missing)));
            known.put(tenant, facts);
        }
        return known;
    }

    private static Set<Ref<DocumentId>> refs(Map<TenantId, List<Published>> published) {
        return published.entrySet().stream()
                .flatMap(
                        one ->
                                one.getValue().stream()
                                        .map(document -> new Ref<>(one.getKey(), document.id())))
                .collect(Collectors.toSet());
    }

    private static boolean hasPolicy(
            List<Published> own, Map<ClauseId, Clause> clauses, StandardId standard) {
        for (var document : own) {
            for (var id : document.clauses()) {
                var clause = document.kind() == DocumentKind.POLICY ? clauses.get(id) : null;
                if (clause != null && clause.standard().equals(standard) && isOfPolicy(clause)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOfPolicy(Clause clause) {
        var requirement = clause.requirement();
        return requirement != null
                && (requirement.topic().equals(POLICY_TOPIC)
                        || requirement.topic().startsWith(POLICY_TOPIC + "."));
    }

    /// Where nobody is asked to confirm anything, nothing is missing.
    private static long acknowledged(
            TenantId tenant, List<Published> own, Map<Ref<DocumentId>, List<Colleague>> missing) {
        var given = own.stream().mapToLong(Published::acknowledged).sum();
        var open =
                own.stream()
                        .mapToLong(
                                one ->
                                        missing.getOrDefault(new Ref<>(tenant, one.id()), List.of())
                                                .size())
                        .sum();
        return given + open == 0 ? 100 : given * 100 / (given + open);
    }
}
