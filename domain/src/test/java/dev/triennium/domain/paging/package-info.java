@NullMarked
package dev.triennium.domain.paging;

import org.jspecify.annotations.NullMarked;
