@NullMarked
package dev.triennium.domain.answersheet;

import org.jspecify.annotations.NullMarked;
