@NullMarked
package dev.triennium.domain.money;

import org.jspecify.annotations.NullMarked;
