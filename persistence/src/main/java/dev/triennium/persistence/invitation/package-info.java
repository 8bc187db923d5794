/// Invitations and what they promise.
@NullMarked
package dev.triennium.persistence.invitation;

import org.jspecify.annotations.NullMarked;
