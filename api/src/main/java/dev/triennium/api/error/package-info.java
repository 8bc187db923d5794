/// How refusals and faults look on the wire.
@NullMarked
package dev.triennium.api.error;

import org.jspecify.annotations.NullMarked;
