/**
 * The HTTP face of the register of pilots, and its tables for export: request in, result out, as
 * the contract {@code openapi/chengji-v1.yaml} has it. It decides nothing.
 */
@NullMarked
package io.chengji.programme.api;

import org.jspecify.annotations.NullMarked;
