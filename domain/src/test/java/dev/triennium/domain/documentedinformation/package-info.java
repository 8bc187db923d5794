@NullMarked
package dev.triennium.domain.documentedinformation;

import org.jspecify.annotations.NullMarked;
