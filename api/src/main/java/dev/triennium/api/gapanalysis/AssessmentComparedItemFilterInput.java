package dev.triennium.api.gapanalysis;

import dev.triennium.domain.gapanalysis.Trend;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The GraphQL input `AssessmentComparedItemFilter`.
record AssessmentComparedItemFilterInput(@Nullable Set<Trend> trends) {}
