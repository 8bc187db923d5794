/// What a console in the browser has to know before anybody has signed in.
@NullMarked
package dev.triennium.api.console;

import org.jspecify.annotations.NullMarked;
