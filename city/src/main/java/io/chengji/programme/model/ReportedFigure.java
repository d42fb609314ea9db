package io.chengji.programme.model;

import io.chengji.kernel.words.Words;
import java.math.BigDecimal;

/**
 * A number that a document states.
 *
 * @param subject what it counts, a stable key such as national.2013.new
 * @param value exact value as stated, with the unit beside it
 * @param unit counting word or percent sign as printed
 * @param text the number with its unit as printed
 */
public record ReportedFigure(
    String subject, Words label, BigDecimal value, String unit, String text, Evidence evidence) {}
