@NullMarked
package dev.triennium.spreadsheet.recurringtask;

import org.jspecify.annotations.NullMarked;
