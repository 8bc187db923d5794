/// Spreadsheets and tables as text: read, and made sense of by their columns.
@NullMarked
package dev.triennium.domain.sheet;

import org.jspecify.annotations.NullMarked;
