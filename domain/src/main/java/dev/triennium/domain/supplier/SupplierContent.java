package dev.triennium.domain.supplier;

import dev.triennium.domain.error.ValidationException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the register says of a supplier.
///
/// @param supplied what it delivers, or which process it carries out
/// @param criteria by which it is chosen and evaluated
/// @param supervision how what it does is controlled; null: nobody has said so yet
/// @param contact whom to turn to
/// @param evaluation the last one; null: nobody has evaluated it
public record SupplierContent(
        String name,
        SupplierKind kind,
        String supplied,
        SupplierCriticality criticality,
        String criteria,
        @Nullable String supervision,
        @Nullable String contact,
        @Nullable SupplierEvaluation evaluation) {

    public static final int MAX_NAME = 300;
    public static final int MAX_SUPPLIED = 2_000;
    public static final int MAX_CRITERIA = 5_000;
    public static final int MAX_SUPERVISION = 5_000;
    public static final int MAX_CONTACT = 1_000;

    public SupplierContent {
        Objects.requireNonNull(name);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(supplied);
        Objects.requireNonNull(criticality);
        Objects.requireNonNull(criteria);
    }

    /// @throws ValidationException when a later evaluation is known
    SupplierContent evaluated(SupplierEvaluation latest) {
        if (evaluation != null && latest.on().isBefore(evaluation.on())) {
            throw new ValidationException(
                    "evaluatedOn",
                    "The day must not lie before the last evaluation on {0}.",
                    evaluation.on());
        }
        return new SupplierContent(
                name, kind, supplied, criticality, criteria, supervision, contact, latest);
    }
}
