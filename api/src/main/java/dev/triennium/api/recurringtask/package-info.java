/// The register of recurring tasks in the API.
@NullMarked
package dev.triennium.api.recurringtask;

import org.jspecify.annotations.NullMarked;
