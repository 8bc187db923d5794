/// How long an external audit takes, by the rules that certification bodies go by. Nothing is
/// stored, and each figure says where it comes from.
@NullMarked
package dev.triennium.domain.audittime;

import org.jspecify.annotations.NullMarked;
