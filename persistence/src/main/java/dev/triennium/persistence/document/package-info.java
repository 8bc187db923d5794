/// Controlled documents in the database.
@NullMarked
package dev.triennium.persistence.document;

import org.jspecify.annotations.NullMarked;
