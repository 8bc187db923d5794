/// Clients that go from one firm to another.
@NullMarked
package dev.triennium.api.handover;

import org.jspecify.annotations.NullMarked;
