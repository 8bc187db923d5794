/// How far an organisation is from what its standards ask: assessments, their items and answers,
/// scores and the effort to close the gaps.
@NullMarked
package dev.triennium.domain.gapanalysis;

import org.jspecify.annotations.NullMarked;
