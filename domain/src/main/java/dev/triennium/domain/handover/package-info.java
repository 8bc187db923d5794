/// A client that goes from one firm to another.
@NullMarked
package dev.triennium.domain.handover;

import org.jspecify.annotations.NullMarked;
