/// How long invitations are open.
@NullMarked
package dev.triennium.scheduler.invitation;

import org.jspecify.annotations.NullMarked;
