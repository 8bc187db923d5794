/// The register of nonconformities in the API.
@NullMarked
package dev.triennium.api.nonconformity;

import org.jspecify.annotations.NullMarked;
