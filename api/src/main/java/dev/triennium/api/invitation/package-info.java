/// Invitations, and the page that their links open.
@NullMarked
package dev.triennium.api.invitation;

import org.jspecify.annotations.NullMarked;
