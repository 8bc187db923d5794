@NullMarked
package dev.triennium.spreadsheet.staffsheet;

import org.jspecify.annotations.NullMarked;
