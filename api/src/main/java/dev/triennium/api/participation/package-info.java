/// Links by which colleagues without a login do one thing, and their page.
@NullMarked
package dev.triennium.api.participation;

import org.jspecify.annotations.NullMarked;
