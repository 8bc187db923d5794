package dev.triennium.domain.risk;

import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What people say of a risk, without its ratings.
///
/// @param reviewOn the day by which it is looked at again
public record RiskContent(
        RiskKind kind,
        String title,
        @Nullable String description,
        RiskCategory category,
        @Nullable String process,
        @Nullable String asset,
        @Nullable ColleagueId owner,
        @Nullable RiskTreatment treatment,
        @Nullable String treatmentPlan,
        @Nullable LocalDate reviewOn) {

    public static final int MAX_TITLE = 300;
    public static final int MAX_DESCRIPTION = 5_000;
    public static final int MAX_PLACE = 200;

    /// @throws ValidationException when the treatment is none of its kind
    public RiskContent {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(title);
        Objects.requireNonNull(category);
        if (treatment != null && !treatment.isFor(kind)) {
            throw new ValidationException(
                    "treatment",
                    kind == RiskKind.RISK
                            ? "A risk is not pursued; only an opportunity is."
                            : "An opportunity is not avoided; only a risk is.");
        }
    }

    RiskContent ownedBy(ColleagueId colleague) {
        return new RiskContent(
                kind,
                title,
                description,
                category,
                process,
                asset,
                colleague,
                treatment,
                treatmentPlan,
                reviewOn);
    }
}
