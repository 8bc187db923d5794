/// What the workbooks of all registers have.
@NullMarked
package dev.triennium.spreadsheet.register;

import org.jspecify.annotations.NullMarked;
