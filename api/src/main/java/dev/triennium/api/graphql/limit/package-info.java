/// What one request may ask for, checked before anything is fetched.
@NullMarked
package dev.triennium.api.graphql.limit;

import org.jspecify.annotations.NullMarked;
