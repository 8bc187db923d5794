@NullMarked
package dev.triennium.persistence.idempotency;

import org.jspecify.annotations.NullMarked;
