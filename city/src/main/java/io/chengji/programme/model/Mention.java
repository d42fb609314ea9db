package io.chengji.programme.model;

import org.jspecify.annotations.Nullable;

/**
 * A place as printed in a document, and the row it was attached to.
 *
 * @param id document, line and position on the line
 * @param listId the printed list it stands in
 * @param listingId row to which it belongs or which it corroborates, null where none
 */
public record Mention(
    String id,
    String documentId,
    String listId,
    MentionRole role,
    String text,
    @Nullable String listingId,
    Evidence evidence) {}
