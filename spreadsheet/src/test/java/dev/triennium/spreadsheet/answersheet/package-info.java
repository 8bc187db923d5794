@NullMarked
package dev.triennium.spreadsheet.answersheet;

import org.jspecify.annotations.NullMarked;
