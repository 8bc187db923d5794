/// Links by which colleagues without a login do one thing.
@NullMarked
package dev.triennium.persistence.participation;

import org.jspecify.annotations.NullMarked;
