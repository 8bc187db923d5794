/// The register of incidents in the API.
@NullMarked
package dev.triennium.api.incident;

import org.jspecify.annotations.NullMarked;
