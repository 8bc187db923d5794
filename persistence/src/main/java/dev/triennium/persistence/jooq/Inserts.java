package dev.triennium.persistence.jooq;

import org.jooq.Insert;
import org.springframework.dao.DuplicateKeyException;

/// Rows that somebody else may have stored at the same time.
public final class Inserts {

    private Inserts() {}

    /// `INSERT IGNORE` would say so too, but it also cuts what is too long and hides broken
    /// references.
    ///
    /// @return false when there is a row with the key already
    public static boolean isNew(Insert<?> insert) {
        try {
            insert.execute();
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }
}
