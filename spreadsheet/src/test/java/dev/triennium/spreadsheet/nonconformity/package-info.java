@NullMarked
package dev.triennium.spreadsheet.nonconformity;

import org.jspecify.annotations.NullMarked;
