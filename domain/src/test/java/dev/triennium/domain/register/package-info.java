@NullMarked
package dev.triennium.domain.register;

import org.jspecify.annotations.NullMarked;
