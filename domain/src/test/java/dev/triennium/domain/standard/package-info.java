@NullMarked
package dev.triennium.domain.standard;

import org.jspecify.annotations.NullMarked;
