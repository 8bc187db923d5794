/// What certificates print.
@NullMarked
package dev.triennium.persistence.certificateproof;

import org.jspecify.annotations.NullMarked;
