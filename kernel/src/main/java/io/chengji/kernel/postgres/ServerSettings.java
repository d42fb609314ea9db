package io.chengji.kernel.postgres;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The settings our server runs with, given at each start so that they are part of the code. */
final class ServerSettings {
  private static final Map<String, String> DURABLE =
      Map.of("fsync", "on", "full_page_writes", "on", "synchronous_commit", "on");

  private static final Map<String, String> SMALL =
      Map.of(
          "shared_buffers", "64MB",
          "max_connections", "50",
          "work_mem", "8MB",
          "maintenance_work_mem", "64MB",
          "max_wal_size", "512MB",
          "huge_pages", "off",
          "max_parallel_workers_per_gather", "1");

  /** No statement with its values reaches the log. */
  private static final Map<String, String> QUIET =
      Map.of(
          "log_min_messages", "log",
          "log_min_error_statement", "panic",
          "log_checkpoints", "off",
          "log_timezone", "UTC",
          "timezone", "UTC");

  private ServerSettings() {}

  static List<String> arguments(Path data, int port) {
    Map<String, String> all = new LinkedHashMap<>(DURABLE);
    all.putAll(SMALL);
    all.putAll(QUIET);
    all.put("listen_addresses", "127.0.0.1");
    all.put("port", Integer.toString(port));
    all.put("unix_socket_directories", "");
    all.put("cluster_name", Processes.clusterName(data));
    all.put("password_encryption", "scram-sha-256");
    List<String> arguments = new ArrayList<>(List.of("-D", data.toString()));
    all.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
    return arguments;
  }
}
