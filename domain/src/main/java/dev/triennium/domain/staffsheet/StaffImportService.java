package dev.triennium.domain.staffsheet;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.file.UploadId;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.sheet.UploadedSheets;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.ColleagueService;
import dev.triennium.domain.tenancy.Site;
import dev.triennium.domain.tenancy.SiteRepository;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.TenantTransactions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes the rows of a table into the staff register, and hands the register out as one.
@DomainService
public final class StaffImportService {

    private final UploadedSheets sheets;
    private final ColleagueRepository colleagues;
    private final ColleagueService register;
    private final SiteRepository sites;
    private final TenantRepository tenants;
    private final TenantTransactions transactions;
    private final Clock clock;

    public StaffImportService(
            UploadedSheets sheets,
            ColleagueRepository colleagues,
            ColleagueService register,
            SiteRepository sites,
            TenantRepository tenants,
            TenantTransactions transactions,
            Clock clock) {
        this.sheets = sheets;
        this.colleagues = colleagues;
        this.register = register;
        this.sites = sites;
        this.tenants = tenants;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What the file would do. It changes nothing.
    ///
    /// @param mapping how to read what has other headings; null: it has ours
    /// @param areTwinsMeant whether there may be several of one name
    public StaffImport preview(
            TenantScope scope,
            UploadId upload,
            @Nullable StaffMapping mapping,
            boolean areTwinsMeant) {
        return compare(scope, table(scope, upload, mapping), areTwinsMeant);
    }

    /// @param taken who was entered or changed, as they are then
    public record Applied(StaffImport found, List<Colleague> taken) {

        public Applied {
            taken = List.copyOf(taken);
        }
    }

    /// All rows or none. A file that was taken in before says what is known, and changes nothing.
    ///
    /// @return with a problem where nothing was taken
    public Applied apply(
            TenantScope scope,
            UploadId upload,
            @Nullable StaffMapping mapping,
            boolean areTwinsMeant) {
        var table = table(scope, upload, mapping);
        return transactions.inTransaction(
                scope,
                () -> {
                    tenants.lock(scope);
                    var found = compare(scope, table, areTwinsMeant);
                    return new Applied(
                            found,
                            found.isFine()
                                    ? register.takeIn(
                                            scope,
                                            found.entries().stream().map(this::taken).toList())
                                    : List.of());
                });
    }

    private ColleagueService.Taken taken(StaffImport.Entry entry) {
        return new ColleagueService.Taken(entry.before(), entry.profile());
    }

    private StaffTable table(TenantScope scope, UploadId upload, @Nullable StaffMapping mapping) {
        var read = sheets.read(scope, upload, StaffImportPurpose.NAME);
        return mapping == null
                ? StaffTable.find(read)
                        .orElseThrow(
                                () ->
                                        new ValidationException(
                                                "uploadId",
                                                "No sheet has the headings of the template; a"
                                                        + " mapping can say how to read it."))
                : StaffTable.mapped(read, mapping);
    }

    private StaffImport compare(TenantScope scope, StaffTable table, boolean areTwinsMeant) {
        var language =
                tenants.find(scope)
                        .orElseThrow(() -> new NotFoundException("uploadId"))
                        .profile()
                        .locale();
        return table.compare(
                staff(scope), sites(scope), language, scope.today(clock), areTwinsMeant);
    }

    private List<Colleague> staff(TenantScope scope) {
        return colleagues.listAll(TenantScopes.of(scope)).getOrDefault(scope.tenant(), List.of());
    }

    private List<Site> sites(TenantScope scope) {
        var all = new ArrayList<Site>();
        var request = PageRequest.first(PageRequest.MAX_SIZE);
        while (true) {
            var page = sites.pages(TenantScopes.of(scope), request).get(scope.tenant());
            if (page == null) {
                return all;
            }
            all.addAll(page.values());
            if (!page.hasNext()) {
                return all;
            }
            request =
                    new PageRequest(
                            PageRequest.MAX_SIZE,
                            PageRequest.Direction.FORWARD,
                            page.items().getLast().cursor());
        }
    }

    /// The register, as a table that can be filled in and taken in again.
    public StaffReport report(TenantScope scope) {
        var tenant = tenants.find(scope).orElseThrow(() -> new NotFoundException("id"));
        return new StaffReport(
                tenant.profile().name(), tenant.profile().locale(), staff(scope), sites(scope));
    }
}
