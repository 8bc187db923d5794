@NullMarked
package dev.triennium.domain.statementofapplicability;

import org.jspecify.annotations.NullMarked;
