/// Registers of nonconformities as workbooks.
@NullMarked
package dev.triennium.spreadsheet.nonconformity;

import org.jspecify.annotations.NullMarked;
