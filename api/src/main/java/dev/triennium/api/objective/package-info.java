/// The register of objectives in the API.
@NullMarked
package dev.triennium.api.objective;

import org.jspecify.annotations.NullMarked;
