/// Registers of incidents as workbooks.
@NullMarked
package dev.triennium.spreadsheet.incident;

import org.jspecify.annotations.NullMarked;
