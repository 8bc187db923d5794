/// What all our workbooks have in common.
@NullMarked
package dev.triennium.spreadsheet.poi;

import org.jspecify.annotations.NullMarked;
