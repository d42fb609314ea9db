package io.chengji.kernel.backup;

import io.chengji.kernel.backup.file.AppliedMigration;
import io.chengji.kernel.backup.file.BackupException;
import io.chengji.kernel.backup.file.Column;
import io.chengji.kernel.backup.file.SequencePosition;
import io.chengji.kernel.backup.file.TableShape;
import io.chengji.kernel.records.Migrations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What the server's own catalogue says of our schema, so that no table is ever forgotten. */
final class Catalogue {
  /** Tables of the schema that no extension brought. */
  private static final String TABLES =
      """
      from pg_class c where c.relnamespace = current_schema()::regnamespace
        and c.relkind in ('r', 'p') and c.relpersistence <> 't'
        and not exists (select from pg_depend d
          where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
      """;

  private static final String COLUMNS =
      """
      select c.relname, a.attname, format_type(a.atttypid, a.atttypmod) as type,
        a.attcollation <> 0 as sorted
      from (select c.oid, c.relname %s) c join pg_attribute a on a.attrelid = c.oid
      where a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      order by c.relname collate "C", a.attnum
      """
          .formatted(TABLES);

  private static final String KEYS =
      """
      select c.relname, a.attname
      from (select c.oid, c.relname %s) c
      join pg_index i on i.indrelid = c.oid and i.indisprimary
      cross join unnest(i.indkey::int2[]) with ordinality k(attnum, place)
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
      order by c.relname collate "C", k.place
      """
          .formatted(TABLES);

  private static final String REFERENCES =
      """
      select r.relname as child, p.relname as parent
      from pg_constraint c join pg_class r on r.oid = c.conrelid join pg_class p on p.oid = c.confrelid
      where c.contype = 'f' and c.conrelid <> c.confrelid
        and r.relnamespace = current_schema()::regnamespace
      """;

  private Catalogue() {}

  /** Names of everything with rows in the schema: tables, views and foreign tables. */
  static List<String> listNames(Handle handle) {
    return handle
        .createQuery(
            """
            select c.relname from pg_class c where c.relnamespace = current_schema()::regnamespace
              and c.relkind in ('r', 'p', 'v', 'm', 'f') and not exists (select from pg_depend d
                where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
            order by c.relname collate "C"
            """)
        .mapTo(String.class)
        .list();
  }

  /** The tables, each after those that it refers to. */
  static List<TableShape> listTables(Handle handle) {
    Map<String, List<Column>> columns = new LinkedHashMap<>();
    handle
        .createQuery("select c.relname " + TABLES + " order by c.relname collate \"C\"")
        .mapTo(String.class)
        .forEach(name -> columns.put(name, new ArrayList<>()));
    handle
        .createQuery(COLUMNS)
        .map(
            (row, context) ->
                columns
                    .getOrDefault(row.getString(1), new ArrayList<>())
                    .add(new Column(row.getString(2), row.getString(3), row.getBoolean(4))))
        .list();
    Map<String, List<String>> keys = pairs(handle, KEYS, "relname", "attname");
    Map<String, List<String>> parents = pairs(handle, REFERENCES, "child", "parent");
    return inOrder(columns.keySet(), parents).stream()
        .map(
            name ->
                new TableShape(
                    name,
                    columns.getOrDefault(name, List.of()),
                    keys.getOrDefault(name, List.of())))
        .toList();
  }

  private static Map<String, List<String>> pairs(
      Handle handle, String sql, String key, String value) {
    return handle
        .createQuery(sql)
        .map((row, context) -> Map.entry(row.getString(key), row.getString(value)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static List<String> inOrder(Set<String> names, Map<String, List<String>> parents) {
    Set<String> placed = new LinkedHashSet<>();
    List<String> left = new ArrayList<>(names);
    while (!left.isEmpty()) {
      boolean moved =
          left.removeIf(
              name ->
                  placed.containsAll(parents.getOrDefault(name, List.of())) && placed.add(name));
      if (!moved) {
        throw new BackupException(
            BackupException.Reason.UNFIT,
            "这些表互相引用，无法排出次序：" + left,
            "these tables refer to each other, so that none can be filled first: " + left);
      }
    }
    return List.copyOf(placed);
  }

  /** Where the sequences of the schema stand. Not part of any transaction, so ask last. */
  static List<SequencePosition> listSequences(Handle handle) {
    List<String> names =
        handle
            .createQuery(
                "select relname from pg_class where relkind = 'S'"
                    + " and relnamespace = current_schema()::regnamespace"
                    + " order by relname collate \"C\"")
            .mapTo(String.class)
            .list();
    return names.stream()
        .map(
            name ->
                handle
                    .createQuery("select last_value, is_called from " + Sql.name(name))
                    .map(
                        (row, context) ->
                            new SequencePosition(name, row.getLong(1), row.getBoolean(2)))
                    .one())
        .toList();
  }

  /** The scripts that have run here; none where the tables were never made. */
  static List<AppliedMigration> listMigrations(Handle handle) {
    if (!exists(handle, Migrations.HISTORY)) {
      return List.of();
    }
    return handle
        .createQuery(
            "select script, checksum from %s where success and type = 'SQL' order by installed_rank"
                .formatted(Migrations.HISTORY))
        .map((row, context) -> new AppliedMigration(row.getString(1), row.getInt(2)))
        .list();
  }

  static boolean exists(Handle handle, String... tables) {
    return Arrays.stream(tables)
        .allMatch(
            table ->
                handle
                    .createQuery(
                        "select to_regclass(quote_ident(current_schema()) || '.' || :name) is not null")
                    .bind("name", Sql.name(table))
                    .mapTo(Boolean.class)
                    .one());
  }
}
