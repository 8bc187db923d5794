/// People, and sessions that the identity provider has ended.
@NullMarked
package dev.triennium.persistence.identity;

import org.jspecify.annotations.NullMarked;
