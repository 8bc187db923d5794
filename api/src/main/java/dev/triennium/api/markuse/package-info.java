/// The register of marks and claims.
@NullMarked
package dev.triennium.api.markuse;

import org.jspecify.annotations.NullMarked;
