@NullMarked
package dev.triennium.api.evidence;

import org.jspecify.annotations.NullMarked;
