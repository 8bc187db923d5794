@NullMarked
package dev.triennium.spreadsheet.context;

import org.jspecify.annotations.NullMarked;
