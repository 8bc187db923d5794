/// One effect per key, however often a client repeats itself.
@NullMarked
package dev.triennium.domain.idempotency;

import org.jspecify.annotations.NullMarked;
