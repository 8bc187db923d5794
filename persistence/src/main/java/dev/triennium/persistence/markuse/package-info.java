/// The register of marks and claims.
@NullMarked
package dev.triennium.persistence.markuse;

import org.jspecify.annotations.NullMarked;
