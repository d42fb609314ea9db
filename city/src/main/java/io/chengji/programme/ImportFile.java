package io.chengji.programme;

/**
 * A file that somebody wants imported.
 *
 * @param name name of the file without folders
 * @param token of the preview that was shown, or empty to import without one
 */
@SuppressWarnings("ArrayRecordComponent")
public record ImportFile(String name, byte[] bytes, String token) {}
