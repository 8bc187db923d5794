package dev.triennium.domain.risk;

import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.identity.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// By what an organisation rates risks. It never changes: another one comes after it, and what was
/// rated by this one keeps it.
///
/// @param number counts the organisation's scales from 1
public record RiskScale(
        RiskScaleId id, int number, Levels levels, Instant definedAt, PersonId definedBy)
        implements Aggregate<RiskScaleId> {

    /// @param likelihoods the names of the levels, the lowest first
    /// @param impacts the same
    /// @param threshold the highest score that is accepted without more
    public record Levels(List<String> likelihoods, List<String> impacts, int threshold) {

        private static final int FEWEST = 2;
        private static final int MOST = 10;

        /// @throws ValidationException when these are no levels, or no score of theirs
        public Levels {
            likelihoods = checked("likelihoods", likelihoods);
            impacts = checked("impacts", impacts);
            if (threshold < 0 || threshold > likelihoods.size() * impacts.size()) {
                throw new ValidationException(
                        "threshold",
                        "The threshold is a score of the scale, 0 to {0}.",
                        likelihoods.size() * impacts.size());
            }
        }

        private static List<String> checked(String field, List<String> names) {
            if (names.size() < FEWEST || names.size() > MOST) {
                throw new ValidationException(
                        field, "A scale has {0} to {1} levels.", FEWEST, MOST);
            }
            for (var i = 0; i < names.size(); i++) {
                if (names.subList(0, i).contains(names.get(i))) {
                    throw new ValidationException(
                            field + "." + i, "The same must not stand here twice.");
                }
            }
            return List.copyOf(names);
        }
    }

    public RiskScale {
        Objects.requireNonNull(id);
        Objects.requireNonNull(levels);
        Objects.requireNonNull(definedAt);
        Objects.requireNonNull(definedBy);
    }

    @Override
    public int version() {
        return 1;
    }

    /// @param field the input field that holds the levels
    /// @throws ValidationException when the scale has no such level
    RiskRating rate(String field, RiskLevels given) {
        check(field + ".likelihood", given.likelihood(), levels.likelihoods());
        check(field + ".impact", given.impact(), levels.impacts());
        return new RiskRating(
                id,
                given.likelihood(),
                given.impact(),
                given.likelihood() * given.impact() <= levels.threshold());
    }

    private static void check(String field, int level, List<String> names) {
        if (level < 1 || level > names.size()) {
            throw new ValidationException(
                    field, "The level is a number from 1 to {0}.", names.size());
        }
    }
}
