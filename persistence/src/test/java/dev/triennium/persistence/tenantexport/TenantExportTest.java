package dev.triennium.persistence.tenantexport;

import static dev.triennium.persistence.jooq.generated.Tables.CLAUSE;
import static dev.triennium.persistence.jooq.generated.Tables.SITE;
import static dev.triennium.persistence.jooq.generated.Tables.TENANT;
import static dev.triennium.persistence.jooq.generated.Tables.TENANT_EXPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.audittrail.AuditTrail;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.file.Draft;
import dev.triennium.domain.file.Drafts;
import dev.triennium.domain.file.FileKey;
import dev.triennium.domain.file.FileOwner;
import dev.triennium.domain.file.FileStore;
import dev.triennium.domain.file.KeptFileService;
import dev.triennium.domain.file.StoredFile;
import dev.triennium.domain.file.UploadId;
import dev.triennium.domain.file.UploadService;
import dev.triennium.domain.file.UploadService.AnnouncedFile;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.licensedtext.AttachLicensedText;
import dev.triennium.domain.licensedtext.Licence;
import dev.triennium.domain.licensedtext.LicensedText.Subject;
import dev.triennium.domain.licensedtext.LicensedTextService;
import dev.triennium.domain.licensedtext.LicensedWording;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.standard.TestCatalogue;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.Site;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.SiteRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.TenantTransactions;
import dev.triennium.domain.tenantexport.DueTenantExports;
import dev.triennium.domain.tenantexport.DueTenantExports.Due;
import dev.triennium.domain.tenantexport.TenantArchive;
import dev.triennium.domain.tenantexport.TenantExport.Ready;
import dev.triennium.domain.tenantexport.TenantExport.Requested;
import dev.triennium.domain.tenantexport.TenantExportRepository;
import dev.triennium.domain.tenantexport.TenantExportService;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.TestMembers;
import dev.triennium.persistence.TestTenants;
import dev.triennium.persistence.tenancy.Snapshots;
import dev.triennium.persistence.tenancy.TableDictionary;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PersistenceTest
class TenantExportTest {

    private static final String TEXT = "What our licence lets us keep: שלום 🐤";
    private static final Duration DAY = Duration.ofHours(24);

    @Autowired private TenantExportService service;
    @Autowired private TenantExportRepository exports;
    @Autowired private DueTenantExports due;
    @Autowired private TenantArchive archive;
    @Autowired private JooqTenantArchive tables;
    @Autowired private TableDictionary dictionary;
    @Autowired private LicensedTextService texts;
    @Autowired private UploadService uploads;
    @Autowired private KeptFileService kept;
    @Autowired private Snapshots snapshots;
    @Autowired private TestMembers members;
    @Autowired private Drafts drafts;
    @Autowired private FileStore files;
    @Autowired private TenantTransactions transactions;
    @Autowired private Changes changes;
    @Autowired private AuditTrail auditTrail;
    @Autowired private JobScopes jobs;
    @Autowired private IdGenerator ids;
    @Autowired private Clock clock;
    @Autowired private SiteRepository sites;
    @Autowired private TestTenants tenants;
    @Autowired private TenantDsl tenantDsl;
    @Autowired private DSLContext dsl;

    private TenantScope tenant;
    private TenantScope representative;
    private TenantScope job;

    @BeforeEach
    void makeTenant() {
        tenant = tenants.tenant();
        representative = representative(tenant);
        job = jobs.of("test", tenant.tenant(), TestTenants.ZONE);
    }

    private TenantScope representative(TenantScope of) {
        return members.representative(of, Permission.EXPORT_TENANT);
    }

    private TenantExportService later(Duration after) {
        return new TenantExportService(
                exports,
                archive,
                drafts,
                files,
                transactions,
                changes,
                auditTrail,
                ids,
                Clock.offset(clock, after));
    }

    private Ready made() throws IOException {
        var id = service.request(representative, null).id();
        service.make(job, id);
        return service.take(representative, id);
    }

    private Map<String, byte[]> unzipped(Ready export) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(service.open(tenant, export))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static List<JsonNode> rows(Map<String, byte[]> entries, String table) {
        return new String(Objects.requireNonNull(entries.get(table)), StandardCharsets.UTF_8)
                .lines()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }

    private void attachText(TenantScope scope) {
        var clause =
                dsl.select(CLAUSE.ID)
                        .from(CLAUSE)
                        .where(CLAUSE.STANDARD_ID.eq(TestCatalogue.ISO_9001))
                        .orderBy(CLAUSE.ORDINAL)
                        .limit(1)
                        .fetchSingle(CLAUSE.ID);
        texts.attach(
                scope,
                new AttachLicensedText(
                        new Subject.OfClause(Objects.requireNonNull(clause)),
                        new LicensedWording(TEXT),
                        new Licence("Alder", "ORD-1", LocalDate.of(2026, 1, 2), null)),
                null);
    }

    @Test
    void theLicensedTextLeavesWithTheExport() throws IOException {
        attachText(representative);
        var entries = unzipped(made());
        var text = rows(entries, "tables/licensed_text.jsonl").getFirst();
        assertThat(text.path("text").asString()).isEqualTo(TEXT);
        assertThat(text.path("tenant_id").asString()).isEqualTo(tenant.tenant().value().toString());
        assertThat(rows(entries, "references/standard.jsonl"))
                .extracting(row -> row.path("id").asString())
                .contains(TestCatalogue.ISO_9001.value().toString());
        assertThat(rows(entries, "references/clause.jsonl"))
                .extracting(row -> row.path("id").asString())
                .contains(text.path("clause_id").asString());
    }

    @Test
    void nothingOfAnotherTenantIsInIt() throws IOException {
        var other = tenants.tenant();
        attachText(representative(other));
        for (var entry : unzipped(made()).values()) {
            assertThat(new String(entry, StandardCharsets.UTF_8))
                    .doesNotContain(other.tenant().value().toString(), TEXT);
        }
    }

    @Test
    void theManifestNamesAllEntriesWithTheirHashes() throws Exception {
        var upload = sent();
        var entries = unzipped(made());
        var manifest = JsonMapper.shared().readTree(entries.remove(ArchiveWriter.MANIFEST));
        assertThat(manifest.path("format").asString()).isEqualTo(JooqTenantArchive.FORMAT);
        var hashes = new LinkedHashMap<String, String>();
        manifest.path("files")
                .forEach(
                        file ->
                                hashes.put(
                                        file.path("name").asString(),
                                        file.path("sha256").asString()));
        assertThat(hashes.keySet())
                .containsExactlyElementsOf(entries.keySet())
                .contains("files/" + upload.value(), "tables/audit_entry.jsonl");
        for (var entry : entries.entrySet()) {
            var digest = MessageDigest.getInstance("SHA-256").digest(entry.getValue());
            assertThat(hashes).containsEntry(entry.getKey(), HexFormat.of().formatHex(digest));
        }
    }

    private UploadId sent() throws IOException {
        var announcement = new AnnouncedFile("ANSWER_IMPORT", "a.csv", null);
        var upload = uploads.prepare(representative, announcement, null).id();
        uploads.receive(
                representative,
                upload,
                null,
                new ByteArrayInputStream("a;b".getBytes(StandardCharsets.UTF_8)));
        return upload;
    }

    private static String text(Map<String, byte[]> entries, String name) {
        return new String(Objects.requireNonNull(entries.get(name), name), StandardCharsets.UTF_8);
    }

    private void addSite(String name, String address) {
        tenantDsl
                .in(tenant)
                .insertInto(
                        SITE,
                        SITE.TENANT_ID,
                        SITE.ID,
                        SITE.VERSION,
                        SITE.NAME,
                        SITE.ADDRESS,
                        SITE.HEADCOUNT)
                .values(tenant.tenant(), new SiteId(UUID.randomUUID()), 1, name, address, 1_200)
                .execute();
    }

    private void speak(String language) {
        tenantDsl
                .in(tenant)
                .update(TENANT)
                .set(TENANT.LOCALE, language)
                .where(TENANT.ID.eq(tenant.tenant()))
                .execute();
    }

    @Test
    void whatPeopleWroteIsTextInTheOverview() throws IOException {
        addSite("<script>alert(1)</script>", "A & B's \"Street\"");
        var page = text(unzipped(made()), JooqTenantArchive.OVERVIEW);
        assertThat(page)
                .contains(
                        "&lt;script&gt;alert(1)&lt;/script&gt;",
                        "A &amp; B&#39;s &quot;Street&quot;",
                        "<html lang=\"en\">",
                        "<td class=\"text\">Management representative</td>",
                        "1,200")
                .doesNotContain("<script", "http://", "https://", "src=", "href=", "url(");
    }

    @Test
    void namesStandInTheOverviewInTheOrderOfTheProduct() throws IOException {
        var names = List.of("Zeche", "Halle 10", "anbau", "Halle 2", "Ähre", "Straße", "Strasse 2");
        names.forEach(name -> addSite(name, "Gasse 1"));
        var inProduct =
                Objects.requireNonNull(
                                sites.pages(TenantScopes.of(tenant), PageRequest.first(20))
                                        .get(tenant.tenant()))
                        .values()
                        .stream()
                        .map(Site::name)
                        .toList();

        var page = text(unzipped(made()), JooqTenantArchive.OVERVIEW);

        assertThat(inProduct)
                .containsExactly(
                        "Ähre", "anbau", "Halle 2", "Halle 10", "Straße", "Strasse 2", "Zeche");
        assertThat(inProduct).isSortedAccordingTo(Comparator.comparingInt(page::indexOf));
        assertThat(page).contains(inProduct);
    }

    @Test
    void theOverviewIsInTheLanguageOfTheOrganisation() throws IOException {
        speak("de-AT");
        addSite("Werk", "Gasse 1");
        assertThat(text(unzipped(made()), JooqTenantArchive.OVERVIEW))
                .contains("<html lang=\"de\">", "<h2>Standorte</h2>", "1.200");
        speak("fr");
        assertThat(text(unzipped(made()), JooqTenantArchive.OVERVIEW))
                .contains("<html lang=\"en\">", "<h2>Sites</h2>");
    }

    @Test
    void tablesForPeopleRunNoFormulaAndOpenByThemselves() throws IOException {
        addSite("=cmd|' /C calc'!A0", "A; \"B\"\nC");
        var entries = unzipped(made());
        assertThat(text(entries, "csv/tables/site.csv"))
                .startsWith("\uFEFFtenant_id,id,version,name,")
                .contains(",'=cmd|' /C calc'!A0,\"A; \"\"B\"\"\nC\",");
        speak("de");
        assertThat(text(unzipped(made()), "csv/tables/site.csv"))
                .startsWith("\uFEFFtenant_id;id;version;name;");
        assertThat(entries.keySet())
                .filteredOn(name -> name.endsWith(".jsonl"))
                .allMatch(name -> entries.containsKey("csv/" + name.replace(".jsonl", ".csv")));
    }

    @Test
    void theColumnsForPeopleAreThoseForPrograms() throws IOException {
        addSite("Works", "Street");
        var entries = unzipped(made());
        for (var table : List.of("tables/site", "tables/tenant", "references/person")) {
            var columns = rows(entries, table + ".jsonl").getFirst().propertyNames();
            assertThat(text(entries, "csv/" + table + ".csv"))
                    .startsWith("\uFEFF" + String.join(",", columns) + "\r\n");
        }
    }

    @Test
    void theDescriptionIsInIt() throws IOException {
        assertThat(text(unzipped(made()), JooqTenantArchive.DESCRIPTION))
                .contains("overview.html", "manifest.json");
    }

    @Test
    void aFileThatIsKeptIsInIt() throws IOException {
        var owner = new FileOwner("Assessment", ids.next());
        var file = kept.keep(representative, sent(), "ANSWER_IMPORT", "uploadId", owner, null);
        assertThat(unzipped(made()))
                .containsEntry(
                        "files/" + file.id().value(), "a;b".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileThatIsGoneIsNamedAndKeepsNoOtherFromLeaving() throws IOException {
        var gone = sent();
        var there = sent();
        var key = uploads.get(representative, gone, "ANSWER_IMPORT", "uploadId").file().key();
        files.delete(tenant, key);
        var entries = unzipped(made());
        assertThat(entries)
                .containsKey("files/" + there.value())
                .doesNotContainKey("files/" + gone.value());
        var manifest = JsonMapper.shared().readTree(entries.get(ArchiveWriter.MANIFEST));
        assertThat(manifest.path("missing"))
                .extracting(JsonNode::asString)
                .containsExactly("files/" + gone.value());
    }

    /// A copy may take hours, and a snapshot that is open so long costs the whole database.
    @Test
    void filesAreCopiedOutsideOfTheTransaction() throws IOException {
        sent();
        var inTransaction = new ArrayList<Boolean>();
        var watched =
                new JooqTenantArchive(
                        dsl, tenantDsl, dictionary, watching(inTransaction), snapshots);
        watched.write(
                tenant,
                (Requested) service.request(representative, null),
                OutputStream.nullOutputStream());
        assertThat(inTransaction).containsExactly(false);
    }

    private FileStore watching(List<Boolean> inTransaction) {
        return new FileStore() {
            @Override
            public StoredFile put(TenantScope scope, FileKey key, Draft draft) throws IOException {
                return files.put(scope, key, draft);
            }

            @Override
            public InputStream open(TenantScope scope, FileKey key) throws IOException {
                inTransaction.add(TransactionSynchronizationManager.isActualTransactionActive());
                return files.open(scope, key);
            }

            @Override
            public boolean holds(TenantScope scope, StoredFile file) throws IOException {
                return files.holds(scope, file);
            }

            @Override
            public void delete(TenantScope scope, FileKey key) throws IOException {
                files.delete(scope, key);
            }

            @Override
            public void deleteAll(TenantScope scope) throws IOException {
                files.deleteAll(scope);
            }
        };
    }

    @Test
    void eachTableOfFilesIsKnown() {
        assertThat(
                        JooqTenantArchive.tables(dictionary).stream()
                                .filter(table -> table.field("file_key") != null)
                                .filter(table -> !table.equals(TENANT_EXPORT)))
                .containsExactlyInAnyOrderElementsOf(JooqTenantArchive.TABLES_OF_FILES);
    }

    @Test
    void thousandsOfRowsAreAllThereOnce() throws IOException {
        var rows = new ArrayList<SiteId>();
        var insert =
                tenantDsl
                        .in(tenant)
                        .insertInto(
                                SITE,
                                SITE.TENANT_ID,
                                SITE.ID,
                                SITE.VERSION,
                                SITE.NAME,
                                SITE.ADDRESS,
                                SITE.HEADCOUNT);
        for (var i = 0; i < 2_500; i++) {
            var id = new SiteId(UUID.randomUUID());
            rows.add(id);
            insert = insert.values(tenant.tenant(), id, 1, "Site", "Street", 1);
        }
        insert.execute();
        assertThat(rows(unzipped(made()), "tables/site.jsonl"))
                .extracting(row -> row.path("id").asString())
                .containsExactlyInAnyOrderElementsOf(
                        rows.stream().map(id -> id.value().toString()).toList());
    }

    @Test
    void allThatRowsReferToHasAName() {
        var referred =
                JooqTenantArchive.tables(dictionary).stream()
                        .flatMap(table -> tables.outside(table).values().stream());
        assertThat(JooqTenantArchive.REFERENCES.keySet()).containsAll(referred.toList());
    }

    @Test
    void ofTwoMadeAtOnceOneIsKept() throws IOException {
        var id = service.request(representative, null).id();
        service.make(job, id);
        var first = exports.find(tenant, id);
        service.make(job, id);
        assertThat(exports.find(tenant, id)).isEqualTo(first).containsInstanceOf(Ready.class);
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> exports.update(tenant, first.orElseThrow(), 1));
    }

    @Test
    void onlyWhatIsMadeAndNotExpiredCanBeTaken() throws IOException {
        var id = service.request(representative, null).id();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> service.take(representative, id));
        assertThat(due.listRequested(clock.instant(), 1_000))
                .contains(new Due(tenant.tenant(), TestTenants.ZONE, id));
        service.make(job, id);
        var other = representative(tenants.tenant());
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> service.take(other, id));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> later(DAY).take(representative, id));
    }

    @Test
    void whatHasExpiredGoesWithItsFile() throws IOException {
        var ready = made();
        service.discard(job, ready.id());
        assertThat(exports.find(tenant, ready.id())).isPresent();
        assertThat(due.listExpired(clock.instant().plus(DAY), 1_000))
                .contains(new Due(tenant.tenant(), TestTenants.ZONE, ready.id()));
        later(DAY).discard(job, ready.id());
        assertThat(exports.find(tenant, ready.id())).isEmpty();
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> service.open(tenant, ready));
    }

    @Test
    void aRepetitionGivesTheFirstAndThereAreOnlySoMany() {
        var key = UUID.randomUUID();
        var first = service.request(representative, key);
        assertThat(first).isInstanceOf(Requested.class);
        assertThat(service.request(representative, key)).isEqualTo(first);
        for (var i = 1; i < TenantExportService.MAX_KEPT; i++) {
            service.request(representative, null);
        }
        assertThatExceptionOfType(LimitExceededException.class)
                .isThrownBy(() -> service.request(representative, null));
    }
}
