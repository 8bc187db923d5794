/// The register of incidents: what happened, and whether the certification body must be told of it.
@NullMarked
package dev.triennium.domain.incident;

import org.jspecify.annotations.NullMarked;
