package io.chengji.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What visitors read: pages, lists under filters, single pilots, searches by word and pinyin.
 *
 * @param shares groups of paths; a read first draws a group by its weight, then one of its paths
 */
public record ReadMix(List<Share> shares) {
  private static final List<String> SEARCHED =
      List.of(
          "重庆", "北京", "试点", "新区", "安", "chongqing", "cq", "liuan", "bb", "guiyang", "县", "xinqu");

  /**
   * Some paths that are read equally often.
   *
   * @param weight how often this group is drawn, relative to the others
   */
  public record Share(String name, int weight, List<String> paths) {
    public Share {
      paths = List.copyOf(paths);
      if (paths.isEmpty() || weight < 1) {
        throw new IllegalArgumentException("a share needs a weight and a path: " + name);
      }
    }
  }

  public ReadMix {
    shares = List.copyOf(shares);
  }

  /** The mix for a running server, whose own lists name the pilots and provinces to read. */
  public static ReadMix of(URI server, HttpClient client) {
    List<String> pilots = listIds(server.resolve("/api/v1/pilots?limit=200"), client);
    List<String> findings = listIds(server.resolve("/api/v1/findings?limit=50"), client);
    return new ReadMix(
        List.of(
            new Share(
                "page",
                10,
                List.of("/", "/pilots", "/coverage", "/policies", "/cities", "/review")),
            new Share("overview", 10, List.of("/api/v1/overview", "/api/v1/provinces")),
            new Share("pilot list", 25, pilotLists()),
            new Share(
                "pilot", 20, pilots.stream().map(id -> "/api/v1/pilots/" + encoded(id)).toList()),
            searches(),
            new Share("policies", 8, List.of("/api/v1/policies", "/api/v1/policies?limit=20")),
            new Share("coverage", 6, List.of("/api/v1/coverage", "/api/v1/typical-cities")),
            new Share(
                "review",
                6,
                Stream.concat(
                        Stream.of("/api/v1/findings"),
                        findings.stream().map(id -> "/api/v1/findings/" + encoded(id)))
                    .toList())));
  }

  /** Searches by word, prefix, substring and pinyin. */
  public static Share searches() {
    return new Share(
        "search", 15, SEARCHED.stream().map(word -> "/api/v1/search?q=" + encoded(word)).toList());
  }

  /** The next path to read. */
  public String draw(RandomGenerator random) {
    int drawn = random.nextInt(shares.stream().mapToInt(Share::weight).sum());
    for (Share share : shares) {
      drawn -= share.weight();
      if (drawn < 0) {
        return share.paths().get(random.nextInt(share.paths().size()));
      }
    }
    throw new IllegalStateException("the weights changed while drawing");
  }

  private static List<String> pilotLists() {
    List<String> lists = new ArrayList<>();
    lists.add("/api/v1/pilots");
    for (int year = 2012; year <= 2014; year++) {
      lists.add("/api/v1/pilots?year=" + year);
      lists.add("/api/v1/pilots?limit=20&year=" + year);
    }
    for (String word : SEARCHED) {
      lists.add("/api/v1/pilots?q=" + encoded(word));
    }
    return lists;
  }

  private static List<String> listIds(URI list, HttpClient client) {
    JsonNode items = JsonMapper.shared().readTree(Http.read(client, list)).path("items");
    if (items.isEmpty()) {
      throw new IllegalStateException(list + " has no items");
    }
    return items.valueStream().map(item -> item.path("id").stringValue()).toList();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
