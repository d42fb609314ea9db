/** What every family stands on: records, journal, identity, settings, codes. It knows no family. */
@NullMarked
package io.chengji.kernel;

import org.jspecify.annotations.NullMarked;
