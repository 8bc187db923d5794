package dev.triennium.domain.document;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.document.DocumentVersion.State;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Whom documents wait for to read them.
@DomainService
final class DocumentReaders {

    private final DocumentRepository documents;
    private final AcknowledgementRepository acknowledgements;
    private final ColleagueRepository colleagues;
    private final Clock clock;

    DocumentReaders(
            DocumentRepository documents,
            AcknowledgementRepository acknowledgements,
            ColleagueRepository colleagues,
            Clock clock) {
        this.documents = documents;
        this.acknowledgements = acknowledgements;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /// Those whom the version in force is for and who have not confirmed it, of each document, in
    /// a fixed number of reads.
    public Map<Ref<DocumentId>, List<Colleague>> listMissing(
            TenantScopes scopes, Collection<Ref<DocumentId>> refs) {
        var distributions = documents.listDistributions(scopes, refs);
        var published = new HashMap<Ref<DocumentId>, Ref<DocumentVersionId>>();
        documents
                .listCurrent(scopes, distributions.keySet())
                .forEach(
                        (document, heads) ->
                                heads.stream()
                                        .filter(head -> head.state() == State.PUBLISHED)
                                        .forEach(
                                                head ->
                                                        published.put(
                                                                document,
                                                                new Ref<>(
                                                                        document.tenant(),
                                                                        head.id()))));
        var confirmed = acknowledgements.listColleagues(scopes, published.values());
        var staff = colleagues.listAll(scopes);
        var missing = new HashMap<Ref<DocumentId>, List<Colleague>>();
        published.forEach(
                (document, version) -> {
                    var distribution = Objects.requireNonNull(distributions.get(document));
                    var done = new HashSet<>(confirmed.getOrDefault(version, List.of()));
                    var today = scopes.get(document.tenant()).today(clock);
                    missing.put(
                            document,
                            staff.getOrDefault(document.tenant(), List.of()).stream()
                                    .filter(one -> one.mergedInto() == null)
                                    .filter(one -> one.isActive(today))
                                    .filter(distribution::isTo)
                                    .filter(one -> !done.contains(one.id()))
                                    .toList());
                });
        return missing;
    }
}
