/// The register of incidents on jOOQ.
@NullMarked
package dev.triennium.persistence.incident;

import org.jspecify.annotations.NullMarked;
