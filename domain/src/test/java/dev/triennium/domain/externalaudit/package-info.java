@NullMarked
package dev.triennium.domain.externalaudit;

import org.jspecify.annotations.NullMarked;
