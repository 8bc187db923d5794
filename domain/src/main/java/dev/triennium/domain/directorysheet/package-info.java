/// The directory of certification bodies from a table.
@NullMarked
package dev.triennium.domain.directorysheet;

import org.jspecify.annotations.NullMarked;
