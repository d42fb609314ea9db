package io.chengji.kernel.identity;

import java.util.random.RandomGenerator;

/**
 * A password just made for an account, to be shown once and then forgotten.
 *
 * @param name the name of the account
 * @param password five groups of four letters and digits, 99 bits of chance
 */
public record NewPassword(String name, String password) {
  // without 0 o 1 l i, which people confuse
  private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
  private static final int GROUPS = 5;
  private static final int GROUP = 4;

  static NewPassword of(String name, RandomGenerator random) {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP; i++) {
      if (i > 0 && i % GROUP == 0) {
        password.append('-');
      }
      password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return new NewPassword(name, password.toString());
  }

  @Override
  public String toString() {
    return "NewPassword[name=" + name + ", password=***]";
  }
}
