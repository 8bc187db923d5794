@NullMarked
package dev.triennium.spreadsheet.register;

import org.jspecify.annotations.NullMarked;
