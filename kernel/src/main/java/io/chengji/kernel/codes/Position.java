package io.chengji.kernel.codes;

/**
 * Where the seat of a division lies.
 *
 * @param longitude degrees east, WGS-84, at most four decimals
 * @param latitude degrees north, WGS-84, at most four decimals
 * @param source the licensed source, for example GeoNames
 */
public record Position(double longitude, double latitude, String source) {}
