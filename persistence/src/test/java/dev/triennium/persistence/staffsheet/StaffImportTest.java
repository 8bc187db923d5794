package dev.triennium.persistence.staffsheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.file.UploadId;
import dev.triennium.domain.file.UploadReception;
import dev.triennium.domain.file.UploadService;
import dev.triennium.domain.file.UploadService.AnnouncedFile;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.sheet.SheetTable;
import dev.triennium.domain.sheet.UploadedSheets;
import dev.triennium.domain.staffsheet.StaffImport;
import dev.triennium.domain.staffsheet.StaffImportPurpose;
import dev.triennium.domain.staffsheet.StaffImportService;
import dev.triennium.domain.tenancy.ColleagueFilter;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.ColleagueService;
import dev.triennium.domain.tenancy.SiteRepository;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.TenantTransactions;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.StatementCount;
import dev.triennium.persistence.TestMembers;
import dev.triennium.persistence.TestTenants;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class StaffImportTest {

    @Autowired private UploadService uploads;
    @Autowired private ColleagueRepository colleagues;
    @Autowired private ColleagueService register;
    @Autowired private SiteRepository sites;
    @Autowired private TenantRepository tenantRepository;
    @Autowired private TenantTransactions transactions;
    @Autowired private TestMembers members;
    @Autowired private Clock clock;
    @Autowired private TestTenants tenants;
    @Autowired private StatementCount statements;

    private final List<SheetTable.Row> rows = new ArrayList<>();
    private TenantScope scope;
    private StaffImportService imports;

    @BeforeEach
    void found() {
        scope = representative(tenants.tenant());
        rows.add(new SheetTable.Row(1, List.of("Given name", "Family name", "E-mail")));
        imports =
                new StaffImportService(
                        new UploadedSheets(
                                uploads, (_, _) -> List.of(new SheetTable("", List.copyOf(rows)))),
                        colleagues,
                        register,
                        sites,
                        tenantRepository,
                        transactions,
                        clock);
    }

    private TenantScope representative(TenantScope tenant) {
        return members.representative(tenant, Permission.MANAGE_TENANT);
    }

    private void row(String given, String family, String email) {
        rows.add(new SheetTable.Row(rows.size() + 1, List.of(given, family, email)));
    }

    private UploadId sent() throws IOException {
        var id =
                uploads.prepare(
                                scope,
                                new AnnouncedFile(StaffImportPurpose.NAME, "a.csv", null),
                                null)
                        .id();
        var content = new ByteArrayInputStream("a;b".getBytes(StandardCharsets.UTF_8));
        assertThat(uploads.receive(scope, id, null, content))
                .isInstanceOf(UploadReception.Stored.class);
        return id;
    }

    private StaffImport apply(UploadId upload) {
        return imports.apply(scope, upload, null, false).found();
    }

    private int count() {
        return colleagues
                .count(TenantScopes.of(scope), ColleagueFilter.ALL)
                .getOrDefault(scope.tenant(), 0);
    }

    @Test
    void allRowsAreTakenOrNone() throws IOException {
        row("Anna", "Adler", "anna@example.com");
        row("Bert", "", "bert@example.com");
        assertThat(imports.apply(scope, sent(), null, false).taken()).isEmpty();
        assertThat(count()).isZero();
        rows.removeLast();
        row("Bert", "Birke", "bert@example.com");
        var applied = imports.apply(scope, sent(), null, false);
        assertThat(applied.found().entries()).hasSize(2);
        assertThat(applied.taken())
                .extracting(one -> one.profile().email())
                .containsExactly("anna@example.com", "bert@example.com");
        assertThat(applied.taken())
                .allSatisfy(one -> assertThat(colleagues.find(scope, one.id())).contains(one));
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void aSecondTimeChangesNothing() throws IOException {
        row("Anna", "Adler", "anna@example.com");
        var upload = sent();
        apply(upload);
        assertThat(apply(upload).unchanged()).isEqualTo(1);
        rows.clear();
        rows.add(new SheetTable.Row(1, List.of("Given name", "Family name", "E-mail")));
        row("Anne", "Adler", "anna@example.com");
        assertThat(apply(sent()).entries()).hasSize(1);
        assertThat(count()).isEqualTo(1);
        assertThat(colleagues.find(scope, "anna@example.com"))
                .hasValueSatisfying(
                        one -> {
                            assertThat(one.name()).isEqualTo("Anne Adler");
                            assertThat(one.version()).isEqualTo(2);
                        });
    }

    @Test
    void twoAtOnceEnterEachOnce() throws IOException, InterruptedException, ExecutionException {
        row("Anna", "Adler", "anna@example.com");
        var upload = sent();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> apply(upload));
            var second = threads.submit(() -> apply(upload));
            assertThat(first.get().entries().size() + second.get().entries().size()).isEqualTo(1);
        }
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void thousandsTakeFewStatements() throws IOException {
        for (var number = 0; number < 2_000; number++) {
            row("Given", "Family " + number, "a" + number + "@example.com");
        }
        var upload = sent();
        imports.preview(scope, upload, null, false);
        assertThat(statements.of(() -> apply(upload))).isLessThan(60);
        assertThat(count()).isEqualTo(2_000);
    }
}
