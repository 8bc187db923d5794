/// Clients that go from one firm to another.
@NullMarked
package dev.triennium.persistence.handover;

import org.jspecify.annotations.NullMarked;
