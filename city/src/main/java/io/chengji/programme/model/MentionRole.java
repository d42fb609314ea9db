package io.chengji.programme.model;

/** In which role a document prints a place. */
public enum MentionRole {
  /** A name of a list. */
  LISTED,
  /** A name inside the brackets of another. */
  INCLUDED,
  /** The pilot that an expansion widens. */
  EXPANDED,
  /** A place that an expansion adds. */
  ADDED,
  /** A place that an expansion says was approved before. */
  APPROVED_EARLIER
}
