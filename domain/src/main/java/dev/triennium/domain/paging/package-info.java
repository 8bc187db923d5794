/// Bounded keyset pages.
@NullMarked
package dev.triennium.domain.paging;

import org.jspecify.annotations.NullMarked;
