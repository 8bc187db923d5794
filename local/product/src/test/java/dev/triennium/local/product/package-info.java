/// Tests of the whole product as it runs: real database, real Keycloak, real HTTP.
@NullMarked
package dev.triennium.local.product;

import org.jspecify.annotations.NullMarked;
