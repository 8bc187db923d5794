/// What people must be able to do, how they learn it, and until when it holds.
@NullMarked
package dev.triennium.domain.training;

import org.jspecify.annotations.NullMarked;
