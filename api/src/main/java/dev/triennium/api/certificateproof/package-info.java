/// What certificates print.
@NullMarked
package dev.triennium.api.certificateproof;

import org.jspecify.annotations.NullMarked;
