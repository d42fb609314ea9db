package io.chengji.kernel.log;

import io.chengji.kernel.words.Words;

/**
 * Something that is not as it was sealed, signed or published.
 *
 * @param kind what sort of thing
 * @param words which one, in words
 */
public record LogFinding(Kind kind, Words words) {
  /** What can be found. */
  public enum Kind {
    /** An entry differs from what was sealed. */
    ENTRY_ALTERED,
    /** A sealed entry is gone. */
    ENTRY_DELETED,
    /** An entry stands neither in the log nor in the queue. */
    ENTRY_OUTSIDE,
    /** A row of the queue has no entry, or one that is sealed. */
    QUEUE_WRONG,
    /** A leaf is missing between others. */
    LEAF_MISSING,
    /** A leaf in the database is not the one that was published. */
    LEAF_ALTERED,
    /** The leaves do not give the root of a checkpoint in the database. */
    ROOT_WRONG,
    /** A checkpoint is not signed by the keys of its time. */
    SIGNATURE_WRONG,
    /**
     * The database lacks what was published or signed: its tail was cut, or an old one came back.
     */
    TAIL_MISSING,
    /** The database holds another tree than the one that was published or signed. */
    TREE_REPLACED,
    /**
     * The keys in the database are not those of this installation, or not handed on by rotation.
     */
    KEYS_REPLACED,
    /** A published file is not what follows from the database. */
    FILE_WRONG
  }
}
