@NullMarked
package dev.triennium.api.statementofapplicability;

import org.jspecify.annotations.NullMarked;
