/// Registers of objectives as workbooks.
@NullMarked
package dev.triennium.spreadsheet.objective;

import org.jspecify.annotations.NullMarked;
