/// The register of recurring tasks: what goes on again and again, by whom and until when, and what
/// was recorded of each of its days. Plans leave theirs to it when the certificate is there.
@NullMarked
package dev.triennium.domain.recurringtask;

import org.jspecify.annotations.NullMarked;
