@NullMarked
package dev.triennium.persistence.evidence;

import org.jspecify.annotations.NullMarked;
