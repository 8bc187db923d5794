/// The product's own records that are forgotten when they are old.
@NullMarked
package dev.triennium.persistence.retention;

import org.jspecify.annotations.NullMarked;
