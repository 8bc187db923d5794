package dev.triennium.domain.file;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.TenantTransactions;
import java.io.IOException;
import java.time.Clock;
import java.util.List;

/// Asks the store for what is kept, so that a lost file is found before an auditor asks for it.
@DomainService
public final class FileCheckService {

    private final FileChecks checks;
    private final KeptFileRepository kept;
    private final FileStore files;
    private final TenantTransactions transactions;
    private final Clock clock;

    public FileCheckService(
            FileChecks checks,
            KeptFileRepository kept,
            FileStore files,
            TenantTransactions transactions,
            Clock clock) {
        this.checks = checks;
        this.kept = kept;
        this.files = files;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What became of a file since it was checked the last time.
    public enum Outcome {
        /// It is as it was, there or missing.
        UNCHANGED,
        LOST,
        FOUND_AGAIN
    }

    /// A store that does not answer says nothing about the file, which is then asked for again.
    public Outcome check(TenantScope scope, KeptFileId id) throws IOException {
        var file = kept.find(scope, id).orElse(null);
        if (file == null) {
            return Outcome.UNCHANGED;
        }
        var isThere = files.holds(scope, file.file());
        return transactions.inTransaction(
                scope,
                () -> {
                    var ref = Ref.in(scope, id);
                    var now = clock.instant();
                    var missing = checks.listMissing(TenantScopes.of(scope), List.of(ref)).get(ref);
                    if (isThere) {
                        checks.update(scope, id, now, null);
                        return missing == null ? Outcome.UNCHANGED : Outcome.FOUND_AGAIN;
                    }
                    checks.update(scope, id, now, missing == null ? now : missing);
                    return missing == null ? Outcome.LOST : Outcome.UNCHANGED;
                });
    }
}
