@NullMarked
package dev.triennium.domain.certificateproof;

import org.jspecify.annotations.NullMarked;
