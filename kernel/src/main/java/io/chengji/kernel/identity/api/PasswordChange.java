package io.chengji.kernel.identity.api;

/**
 * A new password with the proof of the old one.
 *
 * @param current the password until now
 * @param next the password from now on: 12 to 256 characters, not the old one
 */
record PasswordChange(String current, String next) {
  PasswordChange {
    PasswordRule.checkText("/current", current, PasswordRule.LONGEST);
    PasswordRule.checkNew(current, next);
  }

  @Override
  public String toString() {
    return "PasswordChange[***]";
  }
}
