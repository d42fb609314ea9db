package io.chengji.programme.api;

import io.chengji.kernel.codes.Codes;
import io.chengji.programme.Register;
import io.chengji.programme.model.RegisterState;
import io.chengji.programme.model.SourceDocument;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The view of the register's present state, made anew after each change. Thread-safe. */
final class RegisterViews {
  private final Register register;
  private final Codes codes;
  private final AtomicReference<@Nullable RegisterView> latest = new AtomicReference<>();

  RegisterViews(Register register, Codes codes) {
    this.register = register;
    this.codes = codes;
  }

  /** The view of the state as it is now. */
  RegisterView now() {
    RegisterView known = latest.get();
    return known != null && known.version() == register.version() ? known : renew();
  }

  private synchronized RegisterView renew() {
    long version = register.version();
    RegisterView known = latest.get();
    if (known != null && known.version() == version) {
      return known;
    }
    RegisterState state = register.state();
    RegisterView view =
        new RegisterView(
            version,
            state,
            codes,
            state.documents().stream()
                .map(SourceDocument::id)
                .filter(id -> register.findText(id).isPresent())
                .collect(Collectors.toSet()));
    latest.set(view);
    return view;
  }
}
