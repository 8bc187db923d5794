/// The register of nonconformities, and corrective action: correction, causes, plan, verification
/// and effect.
@NullMarked
package dev.triennium.domain.nonconformity;

import org.jspecify.annotations.NullMarked;
