@NullMarked
package dev.triennium.domain.nonconformity;

import org.jspecify.annotations.NullMarked;
