/// Public pages of certifications, and how they are switched on and off.
@NullMarked
package dev.triennium.api.proofpage;

import org.jspecify.annotations.NullMarked;
