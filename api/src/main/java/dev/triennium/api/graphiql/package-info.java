/// GraphiQL, for people who try the API in a browser.
@NullMarked
package dev.triennium.api.graphiql;

import org.jspecify.annotations.NullMarked;
