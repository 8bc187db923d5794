/// Public pages of certifications.
@NullMarked
package dev.triennium.persistence.proofpage;

import org.jspecify.annotations.NullMarked;
