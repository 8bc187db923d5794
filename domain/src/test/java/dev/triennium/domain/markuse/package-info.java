@NullMarked
package dev.triennium.domain.markuse;

import org.jspecify.annotations.NullMarked;
