package io.chengji.kernel.postgres;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Whether an open database can be reached at this moment, and if not, why: in words that may be
 * shown to everyone, without address, path or message of the server. Thread-safe.
 */
final class Reach {
  private final AtomicReference<@Nullable PostgresException> trouble = new AtomicReference<>();
  private final AtomicReference<@Nullable PostgresException> end = new AtomicReference<>();
  private final List<Consumer<PostgresException>> listeners = new CopyOnWriteArrayList<>();

  /** Why it cannot be reached; empty while it can. */
  Optional<PostgresException> trouble() {
    return Optional.ofNullable(trouble.get());
  }

  void lose(PostgresException why) {
    trouble.set(why);
  }

  void find() {
    trouble.set(null);
  }

  /** It is not brought back any more: what everyone may read, and what the operator reads. */
  void giveUp(PostgresException told, PostgresException why) {
    trouble.set(told);
    end.set(why);
    listeners.forEach(listener -> listener.accept(why));
  }

  /** Calls the listener, once, when it is given up; at once if that was before. */
  void onGivenUp(Consumer<PostgresException> listener) {
    Consumer<PostgresException> once = new Once(listener);
    listeners.add(once);
    PostgresException why = end.get();
    if (why != null) {
      once.accept(why);
    }
  }

  private static final class Once implements Consumer<PostgresException> {
    private final AtomicReference<@Nullable Consumer<PostgresException>> listener;

    Once(Consumer<PostgresException> listener) {
      this.listener = new AtomicReference<>(listener);
    }

    @Override
    public void accept(PostgresException why) {
      Consumer<PostgresException> first = listener.getAndSet(null);
      if (first != null) {
        first.accept(why);
      }
    }
  }
}
