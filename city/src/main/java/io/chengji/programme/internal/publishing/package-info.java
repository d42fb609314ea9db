/** What the register publishes: each list and each coverage share, with what it rests on. */
@NullMarked
package io.chengji.programme.internal.publishing;

import org.jspecify.annotations.NullMarked;
