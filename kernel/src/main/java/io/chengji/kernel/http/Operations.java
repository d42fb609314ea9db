package io.chengji.kernel.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The registry of all operations, each with its handler. Filled at start by one thread. */
public final class Operations {
  private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

  private final Map<Operation, Handler> handlers = new LinkedHashMap<>();

  /** Adds one operation; an operationId or a method and path may stand only once. */
  public Operations add(Operation operation, Handler handler) {
    for (Operation other : handlers.keySet()) {
      boolean sameDoor =
          other.method().equals(operation.method()) && shape(other).equals(shape(operation));
      if (other.id().equals(operation.id()) || sameDoor) {
        throw new IllegalArgumentException("registered twice: " + operation.id());
      }
    }
    handlers.put(operation, handler);
    return this;
  }

  /** All operations in the order of their registration. */
  public List<Operation> list() {
    return List.copyOf(handlers.keySet());
  }

  /** The methods that a path answers, for the {@code Allow} header; HEAD goes with GET. */
  String allow(String path) {
    TreeSet<String> methods =
        handlers.keySet().stream()
            .filter(operation -> matches(operation, path))
            .map(Operation::method)
            .collect(Collectors.toCollection(TreeSet::new));
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    return String.join(", ", methods);
  }

  Map<Operation, Handler> handlers() {
    return handlers;
  }

  private static String shape(Operation operation) {
    return PARAMETER.matcher(operation.path()).replaceAll("{}");
  }

  private static boolean matches(Operation operation, String path) {
    String[] ours = operation.path().split("/", -1);
    String[] theirs = path.split("/", -1);
    boolean deeper = operation.deep() && theirs.length > ours.length;
    if (ours.length != theirs.length && !deeper) {
      return false;
    }
    for (int i = 0; i < ours.length; i++) {
      if (!ours[i].startsWith("{") && !ours[i].equals(theirs[i])) {
        return false;
      }
    }
    return true;
  }
}
