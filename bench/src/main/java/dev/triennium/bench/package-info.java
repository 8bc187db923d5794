/// What a request costs the product, beside a bare server that answers the same.
@NullMarked
package dev.triennium.bench;

import org.jspecify.annotations.NullMarked;
