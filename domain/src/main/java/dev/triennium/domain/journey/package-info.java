/// How far organisations have come on their way to certificates, step by step, and what is next.
@NullMarked
package dev.triennium.domain.journey;

import org.jspecify.annotations.NullMarked;
