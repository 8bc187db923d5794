/// Where links in mails lead while there is no console.
@NullMarked
package dev.triennium.api.link;

import org.jspecify.annotations.NullMarked;
