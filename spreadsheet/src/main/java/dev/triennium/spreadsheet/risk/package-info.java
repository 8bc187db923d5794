/// Spreadsheets of risk registers.
@NullMarked
package dev.triennium.spreadsheet.risk;

import org.jspecify.annotations.NullMarked;
