/// The staff register as a spreadsheet, out and in.
@NullMarked
package dev.triennium.api.staffsheet;

import org.jspecify.annotations.NullMarked;
