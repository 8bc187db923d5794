package dev.triennium.domain.journey;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.document.DocumentDeadlineKind;
import dev.triennium.domain.document.PublishedDocuments;
import dev.triennium.domain.documentedinformation.MandatoryPieces;
import dev.triennium.domain.evidence.EvidenceInUse;
import dev.triennium.domain.managementsystem.CoveredStandards;
import dev.triennium.domain.managementsystem.CoveredStandards.Covered;
import dev.triennium.domain.managementsystem.ExcludedClauses;
import dev.triennium.domain.reminder.DeadlineKind;
import dev.triennium.domain.reminder.OpenDeadlines;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is missing of the documents and the evidence of management systems, for each standard that
/// one is built to.
@DomainService
final class DocumentationGaps {

    private static final Set<DocumentDeadlineKind> APPROVALS =
            EnumSet.of(
                    DocumentDeadlineKind.APPROVAL,
                    DocumentDeadlineKind.APPROVAL_BY_REPRESENTATIVE,
                    DocumentDeadlineKind.APPROVAL_BY_MANAGEMENT,
                    DocumentDeadlineKind.APPROVAL_BY_AUDITOR,
                    DocumentDeadlineKind.APPROVAL_BY_EMPLOYEE);

    /// One of each document that not all have confirmed.
    private static final DocumentDeadlineKind READERS = DocumentDeadlineKind.READERS;

    private final CoveredStandards covered;
    private final ExcludedClauses exclusions;
    private final StandardRepository catalogue;
    private final PublishedDocuments documents;
    private final EvidenceInUse evidence;
    private final OpenDeadlines deadlines;
    private final Clock clock;

    DocumentationGaps(
            CoveredStandards covered,
            ExcludedClauses exclusions,
            StandardRepository catalogue,
            PublishedDocuments documents,
            EvidenceInUse evidence,
            OpenDeadlines deadlines,
            Clock clock) {
        this.covered = covered;
        this.exclusions = exclusions;
        this.catalogue = catalogue;
        this.documents = documents;
        this.evidence = evidence;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /// In seven statements. A standard that lacks nothing has an empty list.
    Map<TenantId, Map<StandardId, List<Missing>>> list(TenantScopes scopes) {
        var builtTo = covered.list(scopes);
        var excluded = exclusions.list(scopes);
        var excludedClauses =
                catalogue.listClauses(
                        excluded.values().stream()
                                .flatMap(Set::stream)
                                .collect(Collectors.toSet()));
        var documented =
                catalogue.listDocumented(
                        builtTo.values().stream()
                                .flatMap(List::stream)
                                .map(Covered::standard)
                                .collect(Collectors.toSet()));
        var written = documents.listClauses(scopes);
        var today = new HashMap<TenantId, LocalDate>();
        scopes.tenants().forEach(tenant -> today.put(tenant, scopes.get(tenant).today(clock)));
        var proven = evidence.listClauses(scopes, today);
        var counted = EnumSet.copyOf(APPROVALS);
        counted.add(READERS);
        var open = deadlines.listSubjects(scopes, counted);
        var expired = expired(scopes, today);
        var found = new HashMap<TenantId, Map<StandardId, List<Missing>>>();
        builtTo.forEach(
                (tenant, all) -> {
                    var clauses = new HashSet<>(written.getOrDefault(tenant, Set.of()));
                    clauses.addAll(proven.getOrDefault(tenant, Set.of()));
                    var left =
                            excluded.getOrDefault(tenant, Set.of()).stream()
                                    .flatMap(id -> Stream.ofNullable(excludedClauses.get(id)))
                                    .toList();
                    var lacking = new HashMap<StandardId, List<Missing>>();
                    for (var one : all) {
                        lacking.computeIfAbsent(
                                one.standard(),
                                standard ->
                                        missing(
                                                expired.getOrDefault(tenant, 0),
                                                open.getOrDefault(tenant, Map.of()),
                                                MandatoryPieces.of(
                                                        documented.getOrDefault(
                                                                standard, List.of()),
                                                        clauses,
                                                        left)));
                    }
                    found.put(tenant, lacking);
                });
        return found;
    }

    /// How much evidence that is in use is no longer valid.
    private Map<TenantId, Integer> expired(TenantScopes scopes, Map<TenantId, LocalDate> today) {
        var latest = today.values().stream().max(Comparator.naturalOrder()).orElse(LocalDate.EPOCH);
        var expired = new HashMap<TenantId, Integer>();
        evidence.countEnded(scopes, latest)
                .forEach(
                        (tenant, byDay) ->
                                byDay.forEach(
                                        (day, count) -> {
                                            if (day.isBefore(today.get(tenant))) {
                                                expired.merge(tenant, count, Integer::sum);
                                            }
                                        }));
        return expired;
    }

    private static List<Missing> missing(
            int expired, Map<DeadlineKind, Set<UUID>> open, MandatoryPieces pieces) {
        var missing = new ArrayList<Missing>();
        add(missing, MissingKind.VALID_EVIDENCE, expired);
        add(missing, MissingKind.APPROVALS, subjects(open, APPROVALS));
        add(missing, MissingKind.CONFIRMATIONS, subjects(open, Set.of(READERS)));
        add(missing, MissingKind.DOCUMENTED_INFORMATION, pieces.missing());
        return missing;
    }

    /// A document waits for several at once, or for whoever of them comes first.
    private static int subjects(
            Map<DeadlineKind, Set<UUID>> open, Set<DocumentDeadlineKind> kinds) {
        return (int)
                kinds.stream()
                        .flatMap(kind -> open.getOrDefault(kind, Set.of()).stream())
                        .distinct()
                        .count();
    }

    private static void add(List<Missing> missing, MissingKind kind, int count) {
        if (count > 0) {
            missing.add(new Missing(kind, count, null));
        }
    }
}
