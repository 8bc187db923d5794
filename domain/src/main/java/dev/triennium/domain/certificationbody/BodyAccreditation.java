package dev.triennium.domain.certificationbody;

import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.standard.StandardId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a certification body is accredited for, to one edition of a standard.
///
/// @param number counts the accreditations of the body from 1
/// @param history of the state, as it was recorded; it only grows
public record BodyAccreditation(int number, Grant grant, List<StateChange> history) {

    public BodyAccreditation {
        Objects.requireNonNull(grant);
        history = List.copyOf(history);
    }

    /// @param accreditor the key of the accreditation body; null: one that the product does not
    ///     know
    /// @param accreditorName what it is called
    /// @param certificateNumber of the accreditation; null: nobody has seen one
    /// @param sectorCodes of IAF ID 1
    /// @param categories where the discipline has others, such as those of the food chain
    /// @param countries ISO 3166 codes; none: not restricted, as far as anybody knows
    /// @param validUntil the last day; null: nobody knows
    /// @param isRecognised whether the accreditation body has signed the multilateral arrangement
    ///     of Global ACI for it; null: nobody has looked
    /// @param seenAt the address where it was looked up; null: nobody said
    /// @param seenOn when; null: nobody said
    public record Grant(
            @Nullable String accreditor,
            String accreditorName,
            @Nullable String certificateNumber,
            StandardId standard,
            List<Integer> sectorCodes,
            List<String> categories,
            List<String> countries,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable Boolean isRecognised,
            @Nullable String seenAt,
            @Nullable LocalDate seenOn) {

        static final int SECTORS = 39;
        static final int MOST = 39;

        public Grant {
            Objects.requireNonNull(accreditorName);
            Objects.requireNonNull(standard);
            sectorCodes = sectorCodes.stream().distinct().sorted().toList();
            categories = List.copyOf(categories);
            countries = List.copyOf(countries);
            Objects.requireNonNull(validFrom);
            if (validUntil != null && validUntil.isBefore(validFrom)) {
                throw new ValidationException(
                        "accreditation.validUntil", "The last day must not be before the first.");
            }
            if (sectorCodes.stream().anyMatch(code -> code < 1 || code > SECTORS)) {
                throw new ValidationException(
                        "accreditation.sectorCodes",
                        "A sector code is a number from 1 to {0}.",
                        SECTORS);
            }
            if (categories.size() > MOST) {
                throw new ValidationException(
                        "accreditation.categories", "There are at most {0}.", MOST);
            }
        }
    }

    /// @param sinceOn the first day on which it holds
    /// @param evidence where it was seen, in words; null: nobody said
    /// @param recordedBy null: the product's operator
    public record StateChange(
            AccreditationState state,
            LocalDate sinceOn,
            @Nullable String evidence,
            @Nullable PersonId recordedBy,
            Instant recordedAt) {

        public StateChange {
            Objects.requireNonNull(state);
            Objects.requireNonNull(sinceOn);
            Objects.requireNonNull(recordedAt);
        }
    }

    /// Empty before its first day.
    public Optional<AccreditationState> stateOn(LocalDate day) {
        return last(day)
                .map(
                        change ->
                                isOver(day) && change.state() == AccreditationState.ACTIVE
                                        ? AccreditationState.EXPIRED
                                        : change.state());
    }

    private Optional<StateChange> last(LocalDate day) {
        return history.stream()
                .filter(change -> !change.sinceOn().isAfter(day))
                .reduce((_, later) -> later);
    }

    private boolean isOver(LocalDate day) {
        return grant.validUntil() != null && day.isAfter(grant.validUntil());
    }

    public boolean isActive(LocalDate day) {
        return stateOn(day).filter(AccreditationState.ACTIVE::equals).isPresent();
    }

    /// Since when it is not active without a break; empty while it is, and before its first day.
    public Optional<LocalDate> lostOn(LocalDate day) {
        if (stateOn(day).isEmpty() || isActive(day)) {
            return Optional.empty();
        }
        var lost =
                history.stream()
                        .filter(change -> !change.sinceOn().isAfter(day))
                        .reduce(
                                Optional.<LocalDate>empty(),
                                (since, change) ->
                                        change.state() == AccreditationState.ACTIVE
                                                ? Optional.empty()
                                                : since.or(() -> Optional.of(change.sinceOn())),
                                (_, later) -> later);
        return lost.or(() -> Optional.ofNullable(grant.validUntil()).map(end -> end.plusDays(1)));
    }

    /// Since when a body has had no active accreditation to the edition.
    ///
    /// @param accreditations of the body
    /// @return empty while one is active, and where none was ever recorded
    public static Optional<LocalDate> lostOn(
            List<BodyAccreditation> accreditations, StandardId edition, LocalDate day) {
        var ofEdition =
                accreditations.stream()
                        .filter(one -> one.grant().standard().equals(edition))
                        .toList();
        return ofEdition.stream().anyMatch(one -> one.isActive(day))
                ? Optional.empty()
                : ofEdition.stream()
                        .flatMap(one -> one.lostOn(day).stream())
                        .max(LocalDate::compareTo);
    }

    BodyAccreditation with(Grant changed) {
        if (!changed.standard().equals(grant.standard())) {
            throw new RuleViolationException(
                    ErrorCode.RULE_VIOLATED,
                    DirectoryRule.STAYS.reference(),
                    List.of("accreditation", "standardId"),
                    "An accreditation stays one to its edition; another edition is another"
                            + " accreditation.");
        }
        return new BodyAccreditation(number, changed, history);
    }

    BodyAccreditation with(StateChange change) {
        var last = history.getLast();
        if (change.sinceOn().isBefore(last.sinceOn())) {
            throw new RuleViolationException(
                    ErrorCode.RULE_VIOLATED,
                    DirectoryRule.GROWS.reference(),
                    List.of("sinceOn"),
                    "The state before was recorded from {0} on.",
                    last.sinceOn());
        }
        if (change.state() == last.state()) {
            throw new RuleViolationException(
                    ErrorCode.RULE_VIOLATED,
                    DirectoryRule.GROWS.reference(),
                    List.of("state"),
                    "The accreditation has this state already.");
        }
        return new BodyAccreditation(
                number, grant, Stream.concat(history.stream(), Stream.of(change)).toList());
    }
}
