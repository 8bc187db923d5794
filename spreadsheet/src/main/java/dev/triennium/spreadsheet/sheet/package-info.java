/// Spreadsheets and tables as text, read.
@NullMarked
package dev.triennium.spreadsheet.sheet;

import org.jspecify.annotations.NullMarked;
