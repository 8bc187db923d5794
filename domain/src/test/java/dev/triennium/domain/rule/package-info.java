@NullMarked
package dev.triennium.domain.rule;

import org.jspecify.annotations.NullMarked;
