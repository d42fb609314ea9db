/**
 * Settings: what an operator can decide. Each is declared once with its name, sentence, unit,
 * default, rule and the version that brought it; the manual page is generated from the
 * declarations. A value comes from a flag, else the environment, else the settings file, else the
 * default.
 */
@NullMarked
package io.chengji.kernel.settings;

import org.jspecify.annotations.NullMarked;
