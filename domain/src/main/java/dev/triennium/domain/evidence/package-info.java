/// What shows that something is done as it should be: files and links with the time that they speak
/// of, and the requests by which they come.
@NullMarked
package dev.triennium.domain.evidence;

import org.jspecify.annotations.NullMarked;
