/// Registers of suppliers as workbooks.
@NullMarked
package dev.triennium.spreadsheet.supplier;

import org.jspecify.annotations.NullMarked;
