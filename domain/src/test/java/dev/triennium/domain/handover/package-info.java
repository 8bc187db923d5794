@NullMarked
package dev.triennium.domain.handover;

import org.jspecify.annotations.NullMarked;
