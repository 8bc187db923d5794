/// The real Keycloak as a child process, with Triennium's realm and the demo people in it.
@NullMarked
package dev.triennium.local.identity;

import org.jspecify.annotations.NullMarked;
