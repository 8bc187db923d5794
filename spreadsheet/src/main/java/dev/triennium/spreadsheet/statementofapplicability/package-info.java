/// Spreadsheets of statements.
@NullMarked
package dev.triennium.spreadsheet.statementofapplicability;

import org.jspecify.annotations.NullMarked;
