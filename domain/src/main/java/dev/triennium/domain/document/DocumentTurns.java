package dev.triennium.domain.document;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.document.DocumentVersion.State;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which documents wait for whoever works in the scopes.
@DomainService
public final class DocumentTurns {

    private final DocumentRepository documents;
    private final AcknowledgementRepository acknowledgements;
    private final DocumentColleagues colleagues;

    public DocumentTurns(
            DocumentRepository documents,
            AcknowledgementRepository acknowledgements,
            DocumentColleagues colleagues) {
        this.documents = documents;
        this.acknowledgements = acknowledgements;
        this.colleagues = colleagues;
    }

    /// What each document waits for them to do, of the actions that [DocumentAction#isPersonal],
    /// in few statements however many they are; those that wait for nothing are left out.
    public Map<Ref<DocumentId>, Set<DocumentAction>> list(
            TenantScopes scopes, Collection<Ref<DocumentId>> refs) {
        var reviews = new HashMap<Ref<DocumentId>, VersionHead>();
        var published = new HashMap<Ref<DocumentId>, VersionHead>();
        documents
                .listCurrent(scopes, refs)
                .forEach(
                        (ref, heads) -> {
                            for (var head : heads) {
                                if (head.state() == State.IN_REVIEW) {
                                    reviews.put(ref, head);
                                } else if (head.state() == State.PUBLISHED) {
                                    published.put(ref, head);
                                }
                            }
                        });
        var own = colleagues.listOwn(scopes);
        var turns = new HashMap<Ref<DocumentId>, Set<DocumentAction>>();
        addReviews(turns, scopes, reviews, own);
        addReadings(turns, scopes, published, own);
        return turns;
    }

    private void addReviews(
            Map<Ref<DocumentId>, Set<DocumentAction>> turns,
            TenantScopes scopes,
            Map<Ref<DocumentId>, VersionHead> reviews,
            Map<TenantId, Colleague> own) {
        if (reviews.isEmpty()) {
            return;
        }
        var people = documents.listPeople(scopes, versions(reviews));
        var voters = colleagues.listVoters(scopes, own);
        reviews.forEach(
                (ref, head) -> {
                    var voter = voters.get(ref.tenant());
                    if (voter != null
                            && people.getOrDefault(version(ref, head), VersionPeople.NOBODY)
                                    .isTurnOf(voter, head)) {
                        add(turns, ref, DocumentAction.APPROVE);
                        add(turns, ref, DocumentAction.REJECT);
                    }
                });
    }

    private void addReadings(
            Map<Ref<DocumentId>, Set<DocumentAction>> turns,
            TenantScopes scopes,
            Map<Ref<DocumentId>, VersionHead> published,
            Map<TenantId, Colleague> own) {
        if (published.isEmpty() || own.isEmpty()) {
            return;
        }
        var distributions = documents.listDistributions(scopes, published.keySet());
        var confirmed =
                acknowledgements.listColleagues(
                        scopes,
                        versions(published),
                        own.values().stream().map(Colleague::id).toList());
        published.forEach(
                (ref, head) -> {
                    var colleague = own.get(ref.tenant());
                    if (colleague != null
                            && colleagues.isActive(scopes.get(ref.tenant()), colleague)
                            && distributions.getOrDefault(ref, Distribution.NOBODY).isTo(colleague)
                            && !confirmed
                                    .getOrDefault(version(ref, head), List.of())
                                    .contains(colleague.id())) {
                        add(turns, ref, DocumentAction.ACKNOWLEDGE);
                    }
                });
    }

    private static List<Ref<DocumentVersionId>> versions(Map<Ref<DocumentId>, VersionHead> heads) {
        return heads.entrySet().stream()
                .map(entry -> version(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Ref<DocumentVersionId> version(Ref<DocumentId> document, VersionHead head) {
        return new Ref<>(document.tenant(), head.id());
    }

    private static void add(
            Map<Ref<DocumentId>, Set<DocumentAction>> turns,
            Ref<DocumentId> ref,
            DocumentAction action) {
        turns.computeIfAbsent(ref, _ -> EnumSet.noneOf(DocumentAction.class)).add(action);
    }
}
