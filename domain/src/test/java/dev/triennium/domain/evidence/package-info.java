@NullMarked
package dev.triennium.domain.evidence;

import org.jspecify.annotations.NullMarked;
