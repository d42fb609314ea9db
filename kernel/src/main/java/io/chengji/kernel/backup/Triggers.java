package io.chengji.kernel.backup;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * The triggers of our tables, switched off while rows come in that had passed them once: those that
 * refuse changes, and those that derive rows which come with the backup too. The owner of a table
 * may do that; foreign keys are no such triggers and stay in force.
 */
final class Triggers {
  private static final String LIST =
      """
      select c.relname, t.tgname, t.tgenabled::text
      from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where not t.tgisinternal and t.tgenabled <> 'D'
        and c.relnamespace = current_schema()::regnamespace
      order by 1, 2
      """;

  private final List<Trigger> triggers;

  private Triggers(List<Trigger> triggers) {
    this.triggers = triggers;
  }

  private record Trigger(String table, String name, String state) {
    String alter(String how) {
      return "alter table %s %s trigger %s".formatted(Sql.name(table), how, Sql.name(name));
    }

    String enable() {
      return switch (state) {
        case "A" -> alter("enable always");
        case "R" -> alter("enable replica");
        default -> alter("enable");
      };
    }
  }

  /** Those that are in force now. */
  static Triggers of(Handle handle) {
    return new Triggers(
        handle
            .createQuery(LIST)
            .map(
                (row, context) -> new Trigger(row.getString(1), row.getString(2), row.getString(3)))
            .list());
  }

  void disable(Handle handle) {
    triggers.forEach(trigger -> handle.execute(trigger.alter("disable")));
  }

  /** As they were. */
  void enable(Handle handle) {
    triggers.forEach(trigger -> handle.execute(trigger.enable()));
  }
}
