@NullMarked
package dev.triennium.domain.eligibility;

import org.jspecify.annotations.NullMarked;
