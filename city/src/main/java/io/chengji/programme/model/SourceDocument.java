package io.chengji.programme.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A text that was imported, known by its hash.
 *
 * @param id file name under which it was first imported
 * @param title title as printed
 * @param issuer issuing body as printed, empty where the text names none
 * @param issued date of issue where the text prints one
 * @param sha256 SHA-256 of the bytes, hexadecimal
 * @param bytes size in bytes
 * @param lines number of lines
 * @param encoding encoding as detected, such as UTF-8
 * @param quotable whether whole passages may be quoted
 */
public record SourceDocument(
    String id,
    String title,
    DocumentKind kind,
    String issuer,
    @Nullable LocalDate issued,
    String sha256,
    long bytes,
    int lines,
    String encoding,
    boolean quotable) {}
