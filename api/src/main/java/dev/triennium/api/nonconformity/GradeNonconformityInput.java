package dev.triennium.api.nonconformity;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.nonconformity.NonconformityGrade;
import dev.triennium.domain.nonconformity.NonconformityId;
import dev.triennium.domain.register.Closure;

record GradeNonconformityInput(
        NonconformityId id,
        int expectedVersion,
        NonconformityGrade grade,
        @PlainText(max = Closure.MAX_REASON, isMultiline = true) String reason) {}
