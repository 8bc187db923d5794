@NullMarked
package dev.triennium.domain.quotation;

import org.jspecify.annotations.NullMarked;
