/// Assessments and their items in the database.
@NullMarked
package dev.triennium.persistence.gapanalysis;

import org.jspecify.annotations.NullMarked;
