/// The register of suppliers in the API.
@NullMarked
package dev.triennium.api.supplier;

import org.jspecify.annotations.NullMarked;
