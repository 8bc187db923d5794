/// Assessments as spreadsheets, out and in.
@NullMarked
package dev.triennium.api.answersheet;

import org.jspecify.annotations.NullMarked;
