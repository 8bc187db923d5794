/// People who are invited to an organisation or to a firm, and what becomes of it.
@NullMarked
package dev.triennium.domain.invitation;

import org.jspecify.annotations.NullMarked;
