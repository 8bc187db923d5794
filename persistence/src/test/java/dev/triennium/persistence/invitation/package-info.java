@NullMarked
package dev.triennium.persistence.invitation;

import org.jspecify.annotations.NullMarked;
