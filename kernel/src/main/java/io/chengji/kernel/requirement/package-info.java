/**
 * What is asked of the product and what of it works: one requirement for each system, platform,
 * database, mechanism, principle or plan title that the source documents name. The families appear
 * here as letters and names in a file only.
 */
@NullMarked
package io.chengji.kernel.requirement;

import org.jspecify.annotations.NullMarked;
