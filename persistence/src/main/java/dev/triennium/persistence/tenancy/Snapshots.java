package dev.triennium.persistence.tenancy;

import dev.triennium.domain.tenancy.TenantReads;
import dev.triennium.domain.tenancy.TenantScope;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Lets what is read by several statements be of one moment. What one statement reads is so anyway,
/// and needs none of it.
///
/// Sessions are READ COMMITTED, where each statement has a moment of its own. The level is set for
/// this one transaction by a statement of ours: Spring would ask for it, set it, and set it back
/// for the session, and twice as often ask the server.
@Component
public class Snapshots implements TenantReads {

    private static final String OF_ONE_MOMENT =
            "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY";

    private final TransactionTemplate transaction;
    private final DSLContext dsl;

    Snapshots(PlatformTransactionManager manager, DSLContext dsl) {
        this.transaction = new TransactionTemplate(manager);
        this.dsl = dsl;
    }

    @Override
    public <T> T inSnapshot(TenantScope scope, Supplier<T> work) {
        return read(work);
    }

    /// Inside of a transaction, the work is a part of that one: whoever changes an aggregate is
    /// told of others' changes by its version.
    public <T> T read(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        return transaction.<T>execute(
                _ -> {
                    dsl.connection(Snapshots::begin);
                    return work.get();
                });
    }

    private static void begin(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(OF_ONE_MOMENT);
        }
    }
}
