@NullMarked
package dev.triennium.domain.certification.cycle;

import org.jspecify.annotations.NullMarked;
