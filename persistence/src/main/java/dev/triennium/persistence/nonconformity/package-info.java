/// The register of nonconformities in the database.
@NullMarked
package dev.triennium.persistence.nonconformity;

import org.jspecify.annotations.NullMarked;
