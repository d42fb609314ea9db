package io.chengji.kernel.table;

/** A position in WGS-84, in degrees, as RFC 7946 orders it: longitude first. */
public record Point(double longitude, double latitude) {
  public Point {
    if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
      throw new IllegalArgumentException(
          "a position lies within 180 and 90 degrees, not " + longitude + ", " + latitude);
    }
  }
}
