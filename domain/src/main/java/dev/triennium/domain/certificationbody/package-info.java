/// The bodies that certify, and how each of them counts.
@NullMarked
package dev.triennium.domain.certificationbody;

import org.jspecify.annotations.NullMarked;
