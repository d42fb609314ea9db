package io.chengji.kernel.journal;

import org.jspecify.annotations.Nullable;

/**
 * Who made a change: an opaque id (never a login name), the post and organisation in which they
 * acted, and the id of whom they acted for, if anyone.
 */
public record Actor(
    String id, @Nullable String post, @Nullable String organisation, @Nullable String onBehalfOf) {

  public Actor {
    JournalText.checkLine("actor", id);
    JournalText.checkLine("post", post);
    JournalText.checkLine("organisation", organisation);
    JournalText.checkLine("on behalf of", onBehalfOf);
  }

  public static Actor of(String id) {
    return new Actor(id, null, null, null);
  }

  /** A part of the program that acts by itself, such as {@code system:first-run}. */
  public static Actor ofSystem(String part) {
    return of("system:" + part);
  }

  public Actor withPost(String post, String organisation) {
    return new Actor(id, post, organisation, onBehalfOf);
  }

  public Actor actingFor(String principal) {
    return new Actor(id, post, organisation, principal);
  }
}
