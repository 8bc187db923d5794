@NullMarked
package dev.triennium.persistence.quotation;

import org.jspecify.annotations.NullMarked;
