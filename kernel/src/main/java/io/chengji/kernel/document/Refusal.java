package io.chengji.kernel.document;

/**
 * Why a file was not taken and what to do about it, in both languages.
 *
 * @param code stable key, such as not-text
 */
public record Refusal(
    String code, String reasonZh, String reasonEn, String remedyZh, String remedyEn) {}
