package dev.triennium.domain.document;

import dev.triennium.domain.file.InMemoryUploads;
import dev.triennium.domain.file.KeptFileRepository;
import dev.triennium.domain.file.KeptFileService;
import dev.triennium.domain.file.UploadPurposes;
import dev.triennium.domain.file.UploadService;
import dev.triennium.domain.file.VirusScan;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.standard.TestCatalogue;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.GrantRepository;
import dev.triennium.domain.tenancy.InMemoryColleagueRepository;
import dev.triennium.domain.tenancy.TenantGrant;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.UseCaseFakes;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Controlled documents over nothing but memory. Nobody has uploaded anything.
public final class DocumentWorld {

    public final InMemoryDocuments documents = new InMemoryDocuments();
    public final InMemoryFolders folders = new InMemoryFolders();
    public final InMemoryPolicies policies = new InMemoryPolicies();
    public final InMemoryColleagueRepository colleagues =
            new InMemoryColleagueRepository(LocalDate.parse("2026-11-24"));

    /// What people hold, in every organisation.
    public final Map<PersonId, Role> roles = new HashMap<>();

    public final UseCaseFakes fakes = new UseCaseFakes();

    private final DocumentColleagues people =
            new DocumentColleagues(colleagues, new Grants(roles), UseCaseFakes.CLOCK);

    public final DocumentFolderService folderService =
            new DocumentFolderService(folders, fakes.changes(), fakes.ids());
    public final ApprovalPolicyService policyService =
            new ApprovalPolicyService(policies, people, fakes.changes(), fakes.ids());

    /// Nobody is reminded of anything here.
    private final DocumentReminding reminding =
            new DocumentReminding(
                    new Unlocked(),
                    new DocumentDeadlines(
                            documents,
                            new DocumentReaders(
                                    documents, unread(), colleagues, UseCaseFakes.CLOCK)),
                    (_, _, _) -> {});

    public final DocumentService service =
            new DocumentService(
                    documents,
                    folders,
                    people,
                    TestCatalogue.repository(),
                    files(),
                    reminding,
                    fakes.changes(),
                    fakes.ids(),
                    UseCaseFakes.CLOCK);
    public final DocumentApprovalService approvals =
            new DocumentApprovalService(
                    documents,
                    policyService,
                    people,
                    reminding,
                    fakes.changes(),
                    UseCaseFakes.CLOCK);

    public final DocumentTurns turns = new DocumentTurns(documents, unread(), people);

    private static final class Unlocked implements RunningDocuments {

        @Override
        public List<RunningSubject> list(@Nullable RunningSubject after, int size) {
            return List.of();
        }

        @Override
        public boolean lock(TenantScope scope, DocumentId id) {
            return true;
        }
    }

    private static AcknowledgementRepository unread() {
        return (AcknowledgementRepository)
                Proxy.newProxyInstance(
                        AcknowledgementRepository.class.getClassLoader(),
                        new Class<?>[] {AcknowledgementRepository.class},
                        (_, method, _) -> {
                            if (method.getName().equals("listColleagues")) {
                                return Map.of();
                            }
                            throw new AssertionError(method);
                        });
    }

    private record Grants(Map<PersonId, Role> roles) implements GrantRepository {

        @Override
        public Map<TenantId, List<TenantGrant>> list(
                PersonId person, Set<TenantId> tenants, Instant at) {
            var held = new HashMap<TenantId, List<TenantGrant>>();
            var role = roles.get(person);
            if (role != null) {
                tenants.forEach(
                        tenant ->
                                held.put(
                                        tenant,
                                        List.of(
                                                new TenantGrant(
                                                        tenant,
                                                        ZoneOffset.UTC,
                                                        role,
                                                        null,
                                                        false))));
            }
            return held;
        }

        @Override
        public Optional<Role> findFirmRole(PersonId person, FirmId firm, Instant at) {
            return Optional.empty();
        }
    }

    private KeptFileService files() {
        var uploads = new InMemoryUploads();
        return new KeptFileService(
                (KeptFileRepository)
                        Proxy.newProxyInstance(
                                KeptFileRepository.class.getClassLoader(),
                                new Class<?>[] {KeptFileRepository.class},
                                (_, method, _) -> {
                                    throw new UnsupportedOperationException(method.getName());
                                }),
                new UploadService(
                        uploads,
                        new UploadPurposes(List.of(new DocumentUploadPurpose())),
                        InMemoryUploads.DRAFTS,
                        uploads,
                        _ -> new VirusScan.Clean(),
                        fakes.transactions(),
                        fakes.idempotency(),
                        fakes.auditTrail(),
                        fakes.ids(),
                        UseCaseFakes.CLOCK),
                uploads,
                fakes.transactions(),
                fakes.auditTrail(),
                fakes.ids(),
                UseCaseFakes.CLOCK);
    }

    public void clear() {
        documents.clear();
        folders.clear();
        policies.clear();
    }
}
