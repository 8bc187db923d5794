@NullMarked
package dev.triennium.spreadsheet.supplier;

import org.jspecify.annotations.NullMarked;
