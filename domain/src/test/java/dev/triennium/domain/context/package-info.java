@NullMarked
package dev.triennium.domain.context;

import org.jspecify.annotations.NullMarked;
