/// Controlled documents: written or uploaded, approved by others than their writers, published in
/// versions, read and acknowledged, reviewed again.
@NullMarked
package dev.triennium.domain.document;

import org.jspecify.annotations.NullMarked;
