/// People, their roles, and what each role may do.
@NullMarked
package dev.triennium.domain.identity;

import org.jspecify.annotations.NullMarked;
