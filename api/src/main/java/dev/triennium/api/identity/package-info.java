/// From the identity provider's token to the caller.
@NullMarked
package dev.triennium.api.identity;

import org.jspecify.annotations.NullMarked;
