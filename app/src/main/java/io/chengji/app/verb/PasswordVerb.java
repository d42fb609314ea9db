package io.chengji.app.verb;

import io.chengji.app.command.ExitCode;
import io.chengji.app.command.Invocation;
import io.chengji.app.command.Verb;
import io.chengji.app.program.Program;
import io.chengji.kernel.identity.Accounts;
import io.chengji.kernel.identity.NewPassword;
import io.chengji.kernel.words.Words;
import java.util.Optional;

/** Gives the administrator a new random password. */
public final class PasswordVerb implements Verb {
  @Override
  public String name() {
    return "password";
  }

  @Override
  public Words sentence() {
    return new Words(
        "为管理员生成新密码，并结束其所有登录。",
        "Gives the administrator a new password and ends every session of the account.");
  }

  @Override
  public ExitCode run(Invocation invocation) {
    try (Program program =
        Program.open(invocation.settings(), new StartProgress(invocation.terminal()))) {
      Optional<NewPassword> made =
          program
              .accounts()
              .createFirst()
              .or(() -> program.accounts().resetPassword(Accounts.FIRST));
      made.ifPresent(password -> invocation.terminal().out().println(password.password()));
      return made.isPresent() ? ExitCode.OK : ExitCode.FAILED;
    }
  }
}
