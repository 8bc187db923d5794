package dev.triennium.domain.register;

import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How an entry is kept, whatever it says: whose it is, when it is looked at again, and whether it
/// is closed.
///
/// @param owner null: nobody yet
/// @param reviewOn null: it is looked at again on no certain day
/// @param lastReview null: nobody has looked at it again
/// @param closure null: it is open
public record Keeping(
        int version,
        int number,
        @Nullable ColleagueId owner,
        @Nullable LocalDate reviewOn,
        @Nullable Review lastReview,
        @Nullable Closure closure) {

    static Keeping first(int number, @Nullable ColleagueId owner, @Nullable LocalDate reviewOn) {
        return new Keeping(1, number, owner, reviewOn, null, null);
    }

    public boolean isOpen() {
        return closure == null;
    }

    Keeping changed(@Nullable ColleagueId changedOwner, @Nullable LocalDate changedDay) {
        requireOpen();
        return new Keeping(version + 1, number, changedOwner, changedDay, lastReview, closure);
    }

    Keeping reviewed(Review review, @Nullable LocalDate next) {
        requireOpen();
        return new Keeping(version + 1, number, owner, next, review, closure);
    }

    Keeping closed(Closure how) {
        requireOpen();
        return new Keeping(version + 1, number, owner, reviewOn, lastReview, how);
    }

    Keeping reopened() {
        if (isOpen()) {
            throw RegisterRule.mismatch("The entry is not closed.");
        }
        return new Keeping(version + 1, number, owner, reviewOn, lastReview, null);
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw RegisterRule.mismatch("The entry is closed.");
        }
    }
}
