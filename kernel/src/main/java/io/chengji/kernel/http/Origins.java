package io.chengji.kernel.http;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the origin of requests. {@code X-Forwarded-*} is believed from declared proxies only; of
 * several forwarded addresses the last one that is not a declared proxy counts, because everything
 * before it may be the client's own invention.
 */
final class Origins {
  private static final List<String> FORWARDING =
      List.of("X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "Forwarded", "Via");

  private final Set<String> proxies;

  Origins(List<String> proxies) {
    this.proxies = Set.copyOf(proxies);
  }

  Origin of(Context context) {
    String peer = context.req().getRemoteAddr();
    boolean trusted = proxies.contains(bare(peer));
    String scheme = trusted ? proto(context) : context.req().getScheme();
    String host = trusted ? forwardedHost(context) : orEmpty(context.header("Host"));
    boolean forwarded = FORWARDING.stream().anyMatch(name -> context.header(name) != null);
    return new Origin(
        trusted ? forwardedAddress(context, peer) : bare(peer),
        scheme + "://" + host,
        scheme.equals("https"),
        isLoopback(peer) && !forwarded);
  }

  private static String proto(Context context) {
    String proto = last(orEmpty(context.header("X-Forwarded-Proto")));
    return proto.equals("https") ? "https" : "http";
  }

  private static String forwardedHost(Context context) {
    String host = last(orEmpty(context.header("X-Forwarded-Host")));
    return host.isEmpty() ? orEmpty(context.header("Host")) : host;
  }

  private String forwardedAddress(Context context, String peer) {
    String[] hops = orEmpty(context.header("X-Forwarded-For")).split(",");
    for (int i = hops.length - 1; i >= 0; i--) {
      String hop = bare(hops[i].strip());
      if (!proxies.contains(hop)) {
        return address(hop).isPresent() ? hop : bare(peer);
      }
    }
    return bare(peer);
  }

  /**
   * The address without brackets, in the form that Java gives; what is no address stays as it is.
   */
  static String bare(String address) {
    String inner =
        address.startsWith("[") && address.endsWith("]")
            ? address.substring(1, address.length() - 1)
            : address;
    return address(inner).map(InetAddress::getHostAddress).orElse(address);
  }

  static boolean isLoopback(String address) {
    return address(address.replace("[", "").replace("]", ""))
        .map(InetAddress::isLoopbackAddress)
        .orElse(false);
  }

  /** The address of a numeric text; a host name is not looked up. */
  static Optional<InetAddress> address(String text) {
    if (!text.matches("[0-9a-fA-F:.]{2,45}") || !text.matches(".*[.:].*")) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.ofLiteral(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether a host to bind to is reached from this machine alone. */
  static boolean bindsLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static String last(String list) {
    return list.substring(list.lastIndexOf(',') + 1).strip();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
