@NullMarked
package dev.triennium.local.product;

import org.jspecify.annotations.NullMarked;
