/// Assessments as spreadsheets: what people get to look at, to fill in, and bring back.
@NullMarked
package dev.triennium.domain.answersheet;

import org.jspecify.annotations.NullMarked;
