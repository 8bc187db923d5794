@NullMarked
package dev.triennium.domain.invitation;

import org.jspecify.annotations.NullMarked;
