/**
 * Scenarios that prove requirements: somebody in a role asks the running product over HTTP, and the
 * same question is asked again where the thing that answers it has been taken away. {@code
 * docs/requirements.csv} names the methods.
 */
@NullMarked
package io.chengji.app.scenario;

import org.jspecify.annotations.NullMarked;
