package io.chengji.programme.internal.reading;

import io.chengji.programme.model.Evidence;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A sentence that ties the number of a batch to its year or its day of publication. */
public record PrintedBatch(
    @Nullable Integer number,
    @Nullable Integer year,
    @Nullable LocalDate published,
    Evidence evidence) {}
