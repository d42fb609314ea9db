package io.chengji.kernel.identity.api;

/**
 * What one signs in with.
 *
 * @param name 1 to 100 characters
 * @param password 1 to 256 characters
 */
record Credentials(String name, String password) {
  Credentials {
    PasswordRule.checkText("/name", name, 100);
    PasswordRule.checkText("/password", password, PasswordRule.LONGEST);
  }

  @Override
  public String toString() {
    return "Credentials[***]";
  }
}
