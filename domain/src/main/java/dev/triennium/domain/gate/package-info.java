/// What features know of the facts that gates of plans ask for.
@NullMarked
package dev.triennium.domain.gate;

import org.jspecify.annotations.NullMarked;
