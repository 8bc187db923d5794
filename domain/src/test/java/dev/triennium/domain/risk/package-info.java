@NullMarked
package dev.triennium.domain.risk;

import org.jspecify.annotations.NullMarked;
