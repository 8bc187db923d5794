@NullMarked
package dev.triennium.persistence.answersheet;

import org.jspecify.annotations.NullMarked;
