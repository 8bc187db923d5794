/// The register of recurring tasks as a workbook.
@NullMarked
package dev.triennium.spreadsheet.recurringtask;

import org.jspecify.annotations.NullMarked;
