@NullMarked
package dev.triennium.domain.internalaudit;

import org.jspecify.annotations.NullMarked;
