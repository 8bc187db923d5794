/// How jOOQ speaks to MySQL and MariaDB, and the types of our columns.
@NullMarked
package dev.triennium.persistence.jooq;

import org.jspecify.annotations.NullMarked;
