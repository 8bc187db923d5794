@NullMarked
package dev.triennium.api.answersheet;

import org.jspecify.annotations.NullMarked;
