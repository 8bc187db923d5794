@NullMarked
package dev.triennium.persistence.statementofapplicability;

import org.jspecify.annotations.NullMarked;
