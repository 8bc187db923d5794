package dev.triennium.api.nonconformity;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.evidence.EvidenceId;
import dev.triennium.domain.nonconformity.NonconformityExtension;
import dev.triennium.domain.nonconformity.NonconformityId;
import dev.triennium.domain.register.Closure;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record GrantNonconformityExtensionInput(
        NonconformityId id,
        int expectedVersion,
        LocalDate until,
        @PlainText(max = NonconformityExtension.Granted.MAX_LETTER) @Nullable String letter,
        @Nullable EvidenceId letterEvidenceId,
        @PlainText(max = Closure.MAX_REASON, isMultiline = true) @Nullable String note) {

    NonconformityExtension.Granted toGranted() {
        return new NonconformityExtension.Granted(until, letter, letterEvidenceId);
    }
}
