/// The context of organisations in the API.
@NullMarked
package dev.triennium.api.context;

import org.jspecify.annotations.NullMarked;
