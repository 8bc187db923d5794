@NullMarked
package dev.triennium.spreadsheet.objective;

import org.jspecify.annotations.NullMarked;
