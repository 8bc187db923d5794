@NullMarked
package dev.triennium.api.eligibility;

import org.jspecify.annotations.NullMarked;
