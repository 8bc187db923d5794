package dev.triennium.domain.nonconformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.archive.Standing;
import dev.triennium.domain.certification.PlannedAuditId;
import dev.triennium.domain.change.InMemoryRepository;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.evidence.EvidenceRepository;
import dev.triennium.domain.file.Drafts;
import dev.triennium.domain.file.FileType;
import dev.triennium.domain.file.InMemoryUploads;
import dev.triennium.domain.file.KeptFileRepository;
import dev.triennium.domain.file.KeptFileService;
import dev.triennium.domain.file.UploadPurposes;
import dev.triennium.domain.file.UploadService;
import dev.triennium.domain.file.VirusScan;
import dev.triennium.domain.identity.Person;
import dev.triennium.domain.identity.PersonDirectory;
import dev.triennium.domain.register.RegisterReports;
import dev.triennium.domain.standard.TestCatalogue;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.Tenant;
import dev.triennium.domain.tenancy.TenantReads;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.UseCaseFakes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NonconformityResponseServiceTest {

    private static final NonconformityAnalysisId ANALYSIS =
            new NonconformityAnalysisId(new UUID(9, 7));

    @TempDir private Path folder = Path.of("");

    private final FindingsWorld world = new FindingsWorld();
    private final InMemoryUploads files = new InMemoryUploads();

    @BeforeEach
    void answerTheNonconformity() {
        world.tenants.insert(
                world.scope,
                new Tenant(
                        world.scope.tenant(),
                        1,
                        new Tenant.Profile(
                                "Alder",
                                ZoneOffset.UTC,
                                Locale.ENGLISH,
                                10,
                                Set.of(DayOfWeek.MONDAY),
                                null),
                        Standing.inUse()));
        var entry = world.entry();
        var corrected = new Correction("Calibrated", FindingsWorld.AUDITED.plusDays(3));
        world.stored(entry.corrected(corrected));
        world.stored(world.entry().with(new Extent("All shops", 12, "None other")));
        world.stored(world.entry().analysed(analysis()));
        world.stored(world.entry().planned());
        world.planned.add(
                new CorrectiveAction(
                        new CorrectiveActionId(new UUID(9, 5)),
                        1,
                        entry.id(),
                        1,
                        1,
                        new CorrectiveAction.Content(
                                "Let purchasing tell who calibrates",
                                FindingsWorld.COLLEAGUE,
                                FindingsWorld.TODAY.plusDays(30)),
                        false,
                        null));
    }

    private NonconformityAnalysis analysis() {
        var steps =
                List.of(
                        new CauseAnalysis.Step("Nobody asked for it", "Plan of 2026"),
                        new CauseAnalysis.Step("The list lacks the gauge", "List of gauges"),
                        new CauseAnalysis.Step("Purchasing tells nobody", "Order 17"));
        return new NonconformityAnalysis(
                ANALYSIS,
                world.entry().id(),
                1,
                new CauseAnalysis.FiveWhys(List.of(new CauseAnalysis.Chain(steps, true))),
                UseCaseFakes.CLOCK.instant(),
                FindingsWorld.PERSON);
    }

    private static final class Responses
            extends InMemoryRepository<NonconformityResponseId, NonconformityResponse>
            implements NonconformityResponseRepository {

        @Override
        public Map<Ref<PlannedAuditId>, List<NonconformityResponse>> listOfAudits(
                TenantScopes scopes, Collection<Ref<PlannedAuditId>> audits) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int count(TenantScope scope, PlannedAuditId audit) {
            return rows.size();
        }
    }

    private record Written(FileType type) implements ResponsePack.Form {

        @Override
        public void write(ResponsePack pack, OutputStream out) throws IOException {
            out.write(new byte[] {1, 2, 3});
        }
    }

    private NonconformityResponse send(LocalDate sentOn) {
        return service()
                .send(
                        world.scope,
                        new NonconformityResponseService.Send(world.finding().audit(), sentOn),
                        null);
    }

    private NonconformityResponseService service() {
        var drafts = new Drafts(folder);
        var uploads =
                new UploadService(
                        files,
                        new UploadPurposes(List.of()),
                        drafts,
                        files,
                        _ -> new VirusScan.Clean(),
                        world.fakes.transactions(),
                        world.fakes.idempotency(),
                        world.fakes.auditTrail(),
                        world.fakes.ids(),
                        UseCaseFakes.CLOCK);
        var kept = FindingsWorld.answering(KeptFileRepository.class, Map.of("insert", () -> ""));
        return new NonconformityResponseService(
                new Responses(),
                packs(),
                List.of(new Written(FileType.XLSX), new Written(FileType.PDF)),
                drafts,
                files,
                new KeptFileService(
                        kept,
                        uploads,
                        files,
                        world.fakes.transactions(),
                        world.fakes.auditTrail(),
                        world.fakes.ids(),
                        UseCaseFakes.CLOCK),
                kept,
                world.fakes.changes(),
                world.fakes.ids(),
                UseCaseFakes.CLOCK);
    }

    private ResponsePacks packs() {
        var sender = new Person(FindingsWorld.PERSON, "Ann", "Alder", null, Locale.ENGLISH, null);
        return new ResponsePacks(
                world.nonconformities,
                FindingsWorld.answering(
                        NonconformityAnalysisRepository.class,
                        Map.of("list", () -> Map.of(Ref.in(world.scope, ANALYSIS), analysis()))),
                world.actions,
                FindingsWorld.answering(
                        EvidenceRepository.class, Map.of("listFacts", Map::of, "list", Map::of)),
                world.certified.certifications.papers(),
                world.certified.certifications,
                world.certified.bodies,
                world.certified.editions(),
                FindingsWorld.answering(
                        PersonDirectory.class, Map.of("find", () -> Optional.of(sender))),
                world.tenants,
                new RegisterReports(
                        TestCatalogue.repository(),
                        (_, _) -> Map.of(),
                        world.tenants,
                        world.certified.colleagues,
                        new TenantReads() {
                            @Override
                            public <T> T inSnapshot(TenantScope scope, Supplier<T> work) {
                                return work.get();
                            }
                        },
                        UseCaseFakes.CLOCK));
    }

    @Test
    void nothingOfItStaysOnThisMachine() {
        var sent = send(FindingsWorld.TODAY);
        assertThat(sent.count()).isEqualTo(1);
        assertThat(sent.workbook().name())
                .isEqualTo("Response Alder %s 1.xlsx".formatted(FindingsWorld.AUDITED));
        assertThat(files.contents).hasSize(2);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void nothingIsSentBeforeTheAuditEnded() {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> send(FindingsWorld.AUDITED.minusDays(1)))
                .satisfies(
                        refusal -> {
                            assertThat(refusal.rule())
                                    .isEqualTo(NonconformityRule.RESPONSE_COMPLETE.reference());
                            assertThat(refusal.path()).containsExactly("sentOn");
                        });
        assertThat(send(FindingsWorld.AUDITED).sentOn()).isEqualTo(FindingsWorld.AUDITED);
    }
}
