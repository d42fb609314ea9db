package io.chengji.programme.internal.reconciling;

import io.chengji.programme.internal.reading.DocumentFacts;
import java.time.LocalDate;

/** The facts of a document and the day on which they came into the register. */
public record Imported(DocumentFacts facts, LocalDate day) {}
