/// The staff register as a spreadsheet, out and in.
@NullMarked
package dev.triennium.domain.staffsheet;

import org.jspecify.annotations.NullMarked;
