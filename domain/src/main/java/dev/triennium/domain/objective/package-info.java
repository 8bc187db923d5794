/// The register of objectives: what is to be reached by when, and the measurements that say how far
/// it is.
@NullMarked
package dev.triennium.domain.objective;

import org.jspecify.annotations.NullMarked;
